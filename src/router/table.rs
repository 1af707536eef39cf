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

/// A page for a path: its place in the table of routes, the parameters that the path names, and the path as the page
/// writes it.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    pub(super) route: usize,
    pub(super) named: Parameters,
    pub(super) path: String,
}

/// The page that `path` leads to. Letter case, slashes at the end and doubled ones do not count. A path on the way to a
/// page leads to the first page there (`/devices` to `/devices/all`), and one that goes on behind a page to that page
/// (`/devices/1/nothing` to `/devices/1`). Nothing else leads anywhere.
pub(super) fn find(routes: &[Route], path: &str) -> Option<Found> {
    let given: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let first = |fits: &dyn Fn(&str) -> Option<(Parameters, String)>| {
        routes.iter().enumerate().find_map(|(route, page)| {
            let (named, path) = fits(page.path)?;
            Some(Found { route, named, path })
        })
    };
    let found = first(&|pattern| fit(pattern, &given));
    let ahead = || first(&|pattern| fit_ahead(pattern, &given));
    // The start page is no part of every path.
    let behind = || (2..given.len()).rev().find_map(|length| first(&|pattern| fit(pattern, &given[..length])));
    // On the way to pages that have a parameter only: what lists the things that the parameter names is beside them.
    let beside = || {
        let is_on_the_way = routes.iter().any(|page| fit_start(page.path, &given).is_some());
        let above = given.split_last().filter(|_| is_on_the_way)?.1;
        first(&|pattern| fit_ahead(pattern, above).filter(|_| !above.is_empty()))
    };
    found.or_else(ahead).or_else(behind).or_else(beside)
}

/// The parameters of a path that the pattern fits as a whole, and the path as the pattern writes it.
fn fit(pattern: &str, given: &[&str]) -> Option<(Parameters, String)> {
    let (parameters, path, rest) = fit_start(pattern, given)?;
    rest.is_empty().then_some((parameters, path))
}

/// As [`fit`], of a path that ends before the pattern does; what is missing must not be a parameter.
fn fit_ahead(pattern: &str, given: &[&str]) -> Option<(Parameters, String)> {
    let (parameters, path, rest) = fit_start(pattern, given)?;
    let names = rest.iter().all(|wanted| !wanted.starts_with(':')) && !given.is_empty();
    names.then(|| (parameters, rest.iter().fold(path, |path, wanted| joined(path, wanted))))
}

/// What the pattern makes of a path that it begins with: parameters, the path as it writes it, and the rest of the pattern.
fn fit_start<'pattern>(pattern: &'pattern str, given: &[&str]) -> Option<(Parameters, String, Vec<&'pattern str>)> {
    let mut parameters = Parameters::default();
    let mut path = String::new();
    let mut wanted = pattern.split('/').filter(|segment| !segment.is_empty());
    for segment in given {
        let next = wanted.next()?;
        match next.strip_prefix(':') {
            Some(name) => {
                parameters.set(name, Some(decoded(segment, false)));
                path = joined(path, segment);
            }
            None if next.eq_ignore_ascii_case(segment) => path = joined(path, next),
            None => return None,
        }
    }
    Some((parameters, if path.is_empty() { "/".to_owned() } else { path }, wanted.collect()))
}

fn joined(path: String, segment: &str) -> String {
    path + "/" + segment
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::IntoAny;

    fn routes(paths: &[&'static str]) -> Vec<Route> {
        paths.iter().map(|&path| Route { path, frame: None, page: || ().into_any() }).collect()
    }

    fn lead(paths: &[&'static str], path: &str) -> Option<String> {
        find(&routes(paths), path).map(|found| found.path)
    }

    const PATHS: [&str; 7] = [
        "/",
        "/console/administration/settings",
        "/lab/logs",
        "/lab/logs/:file",
        "/lab/actions/:task",
        "/devices/all",
        "/devices/:id",
    ];

    #[test]
    fn letter_case_and_slashes_do_not_count() {
        for (path, expected) in [
            ("/", "/"),
            ("", "/"),
            ("/devices/all/", "/devices/all"),
            ("//Devices//ALL", "/devices/all"),
            ("/Lab/Logs/A%20b.log", "/lab/logs/A%20b.log"),
        ] {
            assert_eq!(lead(&PATHS, path).as_deref(), Some(expected), "{path}");
        }
    }

    #[test]
    fn every_path_on_the_way_to_a_page_leads_to_one() {
        for (path, expected) in [
            ("/console", "/console/administration/settings"),
            ("/Console/Administration/", "/console/administration/settings"),
            ("/devices", "/devices/all"),
            ("/lab", "/lab/logs"),
            ("/lab/actions", "/lab/logs"),
        ] {
            assert_eq!(lead(&PATHS, path).as_deref(), Some(expected), "{path}");
        }
    }

    #[test]
    fn what_goes_on_behind_a_page_leads_to_the_page() {
        assert_eq!(lead(&PATHS, "/devices/1/nothing/more").as_deref(), Some("/devices/1"));
        assert_eq!(lead(&PATHS, "/devices/all/more").as_deref(), Some("/devices/all"));
    }

    #[test]
    fn what_no_page_is_near_to_leads_nowhere() {
        for path in ["/there/is/no/such/page", "/consoles", "/console/settings", "/nothing"] {
            assert_eq!(lead(&PATHS, path), None, "{path}");
        }
    }

    #[test]
    fn a_parameter_is_one_segment_and_decoded() {
        let found = find(&routes(&PATHS), "/lab/logs/a%20b+c.log").expect("fits");
        assert_eq!(found.named.get("file").as_deref(), Some("a b+c.log"));
        assert_eq!(routes(&PATHS)[found.route].path, "/lab/logs/:file");
    }
}
