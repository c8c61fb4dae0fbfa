"""From routed pages to the scene."""
