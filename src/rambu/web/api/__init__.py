"""The same deeds over HTTP: ``/api/v1``, described by ``docs/openapi.json``, opened by personal tokens."""
