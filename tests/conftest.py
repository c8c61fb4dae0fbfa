"""Property tests do not look at the clock: a busy machine must not fail them. Speed is measured in `tests/bench`."""

from hypothesis import HealthCheck, settings

settings.register_profile("rambu", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rambu")
