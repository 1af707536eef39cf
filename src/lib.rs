//! The single-page app: the console, the admin center and the lab bar.
