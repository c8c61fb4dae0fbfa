"""Chapter *waktu*: the whole procedure against what the Standar Pelayanan promises."""
