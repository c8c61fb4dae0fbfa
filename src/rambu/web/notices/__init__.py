"""What people are told: in a list of their own, by mail where they wish it, and as words to send on."""
