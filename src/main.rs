//! Starts the gateway's host, then mounts the single-page app.

fn main() {
    console_error_panic_hook::set_once();
    app::app::load();
    app::boot::start(app::app::mount);
}
