//! Which page stands at which path.

use super::query::{Parameters, decoded};
use leptos::prelude::AnyView;

/// One page.
#[derive(Clone, Copy)]
pub struct Route {
    /// App path; a segment that begins with a colon is a parameter.
    pub path: &'static str,
    /// The frame that the page stands in, by its place in the table of frames; it stays while one moves between its pages.
    pub frame: Option<usize>,
    /// Makes the page.
    pub page: fn() -> AnyView,
}

/// The first route that `path` fits, and the parameters that it names. Slashes at the end do not count.
pub(super) fn find(routes: &[Route], path: &str) -> Option<(usize, Parameters)> {
    routes.iter().enumerate().find_map(|(index, route)| Some((index, fit(route.path, path)?)))
}

fn fit(pattern: &str, path: &str) -> Option<Parameters> {
    let mut parameters = Parameters::default();
    let mut given = path.trim_matches('/').split('/');
    for wanted in pattern.trim_matches('/').split('/') {
        let segment = given.next()?;
        match wanted.strip_prefix(':') {
            Some(_) if segment.is_empty() => return None,
            Some(name) => parameters.set(name, Some(decoded(segment, false))),
            None if wanted == segment => {}
            None => return None,
        }
    }
    given.next().is_none().then_some(parameters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_fits_as_a_whole() {
        assert!(fit("/", "/").is_some() && fit("/", "").is_some());
        assert!(fit("/devices/all", "/devices/all/").is_some());
        assert!(fit("/devices/all", "/devices").is_none());
        assert!(fit("/devices/all", "/devices/all/more").is_none());
        assert!(fit("/", "/devices").is_none());
    }

    #[test]
    fn a_parameter_is_one_segment_and_decoded() {
        let parameters = fit("/lab/logs/:file", "/lab/logs/a%20b+c.log").expect("fits");
        assert_eq!(parameters.get("file").as_deref(), Some("a b+c.log"));
        assert!(fit("/lab/logs/:file", "/lab/logs/").is_none());
        assert!(fit("/devices/:id/hardware", "/devices/1/software").is_none());
    }
}
