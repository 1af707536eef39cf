//! Mounts the single-page app.
use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(|| view! { <p>"Tenant Attach Lab"</p> });
}
