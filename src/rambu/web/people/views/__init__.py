"""Pages of people, positions, roles and logins."""
