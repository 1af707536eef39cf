# The admin center.
