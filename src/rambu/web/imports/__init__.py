"""Files that an office brings: read, looked at beside their pages, and taken over as drafts."""
