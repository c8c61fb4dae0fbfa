"""What a web server calls: ``rambu.web.wsgi:application``."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rambu.web.settings")

application = get_wsgi_application()

from rambu.web.library.gathering import gather  # noqa: E402 - Django must be ready

gather(seconds=10)

# What was loaded so far stays for good; looking through it again and again would cost each answer milliseconds.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
