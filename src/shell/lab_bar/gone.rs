//! Pages of one object, after another world has begun: they lead to their list.

use crate::navigation::Navigator;
use crate::paths;
use leptos::prelude::*;
use leptos_router::NavigateOptions;

/// Leaves a page whose object belonged to the world that was replaced.
pub(super) fn leave_what_is_gone(navigator: Navigator) {
    if let Some(list) = navigator.path().with_untracked(|path| list_of(path)) {
        navigator.go(list, NavigateOptions { replace: true, ..NavigateOptions::default() });
    }
}

/// The list of the object that the page at `path` shows; nothing where the page shows none. The logs of the site are in every world.
fn list_of(path: &str) -> Option<&'static str> {
    let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
    match segments.as_slice() {
        ["devices", id, ..] if *id != "all" => Some(paths::ALL_DEVICES),
        ["lab", "actions", _] => Some(paths::LOGS),
        ["lab", "logs", file] if file.contains("-CcmNotificationAgent.") || file.contains("-Scripts.") => {
            Some(paths::LOGS)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::list_of;

    #[test]
    fn only_a_page_of_one_object_is_left() {
        for (path, list) in [
            ("/devices/00000000-0000-4000-8000-000000000001", Some("/devices/all")),
            ("/devices/00000000-0000-4000-8000-000000000001/hardware", Some("/devices/all")),
            ("/lab/actions/00000000-0000-4000-8000-000000000001", Some("/lab/logs")),
            ("/lab/logs/16777221-CcmNotificationAgent.log", Some("/lab/logs")),
            ("/lab/logs/BgbServer.log", None),
            ("/devices/all", None),
            ("/devices", None),
            ("/lab/scenario", None),
            ("/", None),
        ] {
            assert_eq!(list_of(path), list, "{path}");
        }
    }
}
