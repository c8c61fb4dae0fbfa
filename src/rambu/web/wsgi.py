"""What a web server calls: ``rambu.web.wsgi:application``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rambu.web.settings")

application = get_wsgi_application()
