//! Guidance from the requests of a run: the permissions that it used and which would have been enough, and the advice of Microsoft to its
//! clients: `$select`, pages by their links, and waiting as long as `Retry-After` says.

use gateway::Used;
use http::{Method, StatusCode};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// Links to further pages that are remembered, the last ones.
const LINKS_MAX: usize = 1_024;

/// One answer that went through the proxy.
pub(super) struct Seen<'answer> {
    /// Method of the request.
    pub(super) method: &'answer Method,
    /// Its address.
    pub(super) url: &'answer str,
    /// Status of the answer.
    pub(super) status: StatusCode,
    /// Requests of known callers, those of a batch after their batch.
    pub(super) used: &'answer [Used],
    /// Link to the next page, in the answer.
    pub(super) next_link: Option<&'answer str>,
    /// Time that the answer asks to wait.
    pub(super) retry_after: Option<Duration>,
}

/// Findings of a run so far.
#[derive(Debug, Default)]
pub(super) struct Run {
    request_count: u64,
    callers: BTreeMap<Key, Permissions>,
    /// Links to further pages that were given, and whether they were followed.
    links: VecDeque<(String, bool)>,
    tip_counts: BTreeMap<&'static str, u64>,
}

/// An application, and whether its permissions are delegated.
type Key = (&'static str, bool);

#[derive(Debug, Default)]
struct Permissions {
    request_count: u64,
    refused_count: u64,
    held: BTreeSet<&'static str>,
    /// Alternatives of each route, the least permission first.
    needed: BTreeSet<Vec<&'static str>>,
    waits_until: Option<Instant>,
}

const SELECT: &str = "name the properties that you read with $select: without it every one is computed and sent";
const PAGING: &str = "follow @odata.nextLink as it came: this link was made by hand, and may skip or repeat rows";
const RETRY_AFTER: &str =
    "wait as long as Retry-After said before the next request: one that comes earlier is turned away too";
const PAGES_LEFT: &str = "read the pages that are left: the answer had an @odata.nextLink that was never followed";

impl Run {
    /// Takes an answer in; gives the tips that it earns.
    pub(super) fn see(&mut self, seen: &Seen<'_>, now: Instant) -> Vec<&'static str> {
        self.request_count += 1;
        let mut tips = Vec::new();
        if self.is_too_early(seen, now) {
            tips.push(RETRY_AFTER);
        }
        for used in seen.used {
            let caller = self.callers.entry((used.application, used.is_delegated)).or_default();
            caller.request_count += 1;
            caller.refused_count += u64::from(used.status == StatusCode::FORBIDDEN);
            caller.held.extend(&used.held);
            if !used.needed.is_empty() {
                caller.needed.insert(used.needed.clone());
            }
            if let (Some(time), true) =
                (seen.retry_after, seen.status.is_client_error() || seen.status.is_server_error())
            {
                caller.waits_until = Some(now + time);
            }
            if is_wide(used) && !tips.contains(&SELECT) {
                tips.push(SELECT);
            }
        }
        if self.is_made_by_hand(seen) {
            tips.push(PAGING);
        }
        if let Some(link) = seen.next_link {
            if self.links.len() >= LINKS_MAX {
                self.links.pop_front();
            }
            self.links.push_back((link.to_owned(), false));
        }
        for tip in &tips {
            *self.tip_counts.entry(tip).or_default() += 1;
        }
        tips
    }

    /// Whether the caller was told to wait for longer.
    fn is_too_early(&self, seen: &Seen<'_>, now: Instant) -> bool {
        let callers = seen.used.iter().filter_map(|used| self.callers.get(&(used.application, used.is_delegated)));
        callers.into_iter().any(|caller| caller.waits_until.is_some_and(|until| now < until))
    }

    /// Whether the address asks for a page further on and is no link that was given; one that was is followed now.
    fn is_made_by_hand(&mut self, seen: &Seen<'_>) -> bool {
        let names = ["$skiptoken=", "%24skiptoken=", "$skip=", "%24skip="];
        let url = seen.url.to_ascii_lowercase();
        if *seen.method != Method::GET || seen.used.is_empty() || !names.iter().any(|name| url.contains(name)) {
            return false;
        }
        // A client may write the same link with other escapes.
        let is_same = |link: &str| link == seen.url || link.replace("%24", "$") == seen.url.replace("%24", "$");
        match self.links.iter_mut().rev().find(|(link, _)| is_same(link)) {
            Some((_, is_followed)) => {
                *is_followed = true;
                false
            }
            None => true,
        }
    }

    /// The findings in words.
    pub(super) fn report(&self) -> String {
        let mut text = format!("{} requests went through the proxy.\n", self.request_count);
        for ((application, is_delegated), permissions) in &self.callers {
            permissions.describe(application, *is_delegated, &mut text);
        }
        let left = self.links.iter().filter(|(_, is_followed)| !is_followed);
        let mut tips = self.tip_counts.clone();
        let mut left = left.peekable();
        let example = left.peek().map(|(link, _)| link.clone());
        tips.extend(Some((PAGES_LEFT, left.count() as u64)).filter(|(_, count)| *count > 0));
        for (tip, count) in &tips {
            // Writing to a text does not fail.
            let _ = writeln!(text, "tip, {count} times: {tip}");
        }
        if let Some(example) = example {
            let _ = writeln!(text, "     for example {example}");
        }
        text
    }
}

impl Permissions {
    fn describe(&self, application: &str, is_delegated: bool, text: &mut String) {
        let kind = if is_delegated { "delegated" } else { "application" };
        let enough = self.enough();
        let too_much: Vec<&str> = self.held.iter().copied().filter(|name| !enough.contains(name)).collect();
        let missing: Vec<&str> = enough.iter().copied().filter(|name| !self.held.contains(name)).collect();
        let listed = |names: &[&str]| if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        let _ = writeln!(
            text,
            "{application} ({kind} permissions), {} requests, {} of them refused:",
            self.request_count, self.refused_count
        );
        let held: Vec<&str> = self.held.iter().copied().collect();
        for (title, names) in [
            ("its tokens had:    ", &held),
            ("would be enough:   ", &enough),
            ("more than enough:  ", &too_much),
            ("missing:           ", &missing),
        ] {
            let _ = writeln!(text, "  {title} {}", listed(names));
        }
    }

    /// The least permissions that every request is content with: of each list that none of the others satisfies, the first.
    fn enough(&self) -> Vec<&'static str> {
        let mut lists: Vec<&Vec<&'static str>> = self.needed.iter().collect();
        // Lists with fewer ways first: what they need may satisfy the longer ones.
        lists.sort_by_key(|list| list.len());
        let mut enough: Vec<&'static str> = Vec::new();
        for list in lists {
            if !list.iter().any(|name| enough.contains(name)) {
                enough.extend(list.first());
            }
        }
        enough.sort_unstable();
        enough
    }
}

/// Whether a request reads objects with every property of theirs.
fn is_wide(used: &Used) -> bool {
    let reads_objects = used.method == Method::GET
        && used.status == StatusCode::OK
        && !used.needed.is_empty()
        && !["$count", "$value", "{property}"].iter().any(|end| used.template.ends_with(end));
    let query = used.target.split_once('?').map(|(_, query)| query.to_ascii_lowercase()).unwrap_or_default();
    let names = query.split('&').filter_map(|option| option.split('=').next());
    // A link to a further page has the options of the first.
    reads_objects
        && !names
            .into_iter()
            .any(|name| ["select", "skiptoken"].contains(&name.trim_start_matches("%24").trim_start_matches('$')))
}

#[cfg(test)]
mod tests {
    use super::{PAGING, RETRY_AFTER, Run, SELECT, Seen};
    use gateway::Used;
    use http::{Method, StatusCode};
    use std::time::{Duration, Instant};

    const BASE: &str = "https://graph.microsoft.com";

    fn used(template: &'static str, target: &str, needed: &[&'static str], status: u16) -> Used {
        Used {
            method: Method::GET,
            target: target.to_owned(),
            template,
            status: StatusCode::from_u16(status).expect("a status"),
            needed: needed.to_vec(),
            held: vec!["A", "B", "C"],
            application: "Reports",
            is_delegated: false,
        }
    }

    fn see(
        run: &mut Run,
        target: &str,
        used: &[Used],
        next_link: Option<&str>,
        retry_after: Option<u64>,
        now: Instant,
    ) -> Vec<&'static str> {
        let status = used.first().map_or(StatusCode::OK, |used| used.status);
        let url = format!("{BASE}{target}");
        let retry_after = retry_after.map(Duration::from_secs);
        run.see(&Seen { method: &Method::GET, url: &url, status, used, next_link, retry_after }, now)
    }

    #[test]
    fn the_least_permissions_are_those_that_every_request_is_content_with() {
        let mut run = Run::default();
        let now = Instant::now();
        for needed in [&["A", "B"][..], &["C", "B", "D"], &["B"], &[]] {
            see(
                &mut run,
                "/beta/x?$select=id",
                &[used("graph/{version}/x", "/x?$select=id", needed, 200)],
                None,
                None,
                now,
            );
        }
        see(
            &mut run,
            "/beta/y?$select=id",
            &[used("graph/{version}/y", "/y?$select=id", &["E", "F"], 403)],
            None,
            None,
            now,
        );
        let report = run.report();
        for line in [
            "5 requests went through",
            "Reports (application permissions), 5 requests, 1 of them refused:",
            "its tokens had:     A, B, C",
            "would be enough:    B, E",
            "more than enough:   A, C",
            "missing:            E",
        ] {
            assert!(report.contains(line), "{line}: {report}");
        }
    }

    #[test]
    fn who_reads_every_property_is_advised_to_select() {
        let now = Instant::now();
        let tips = |template, target: &str| {
            see(&mut Run::default(), target, &[used(template, target, &["A"], 200)], None, None, now)
        };
        assert_eq!(tips("graph/{version}/users", "/beta/users?$top=5"), [SELECT]);
        for target in ["/beta/users?$top=5&$select=id", "/beta/users?%24select=id", "/beta/users?select=id"] {
            assert!(tips("graph/{version}/users", target).is_empty(), "{target}");
        }
        assert!(tips("graph/{version}/users/$count", "/beta/users/$count").is_empty());
        let batch = [
            used("graph/{version}/$batch", "/beta/$batch", &[], 200),
            used("graph/{version}/users", "/users", &["A"], 200),
        ];
        assert_eq!(see(&mut Run::default(), "/beta/$batch", &batch, None, None, now), [SELECT]);
    }

    #[test]
    fn pages_are_followed_by_their_links() {
        let mut run = Run::default();
        let now = Instant::now();
        let list = [used("graph/{version}/users", "/users?$select=id", &["A"], 200)];
        let page = [used("graph/{version}/users", "/users?$select=id&$skiptoken=x", &["A"], 200)];
        let link = |token: &str| format!("{BASE}/beta/users?$select=id&$skiptoken={token}");
        assert!(see(&mut run, "/beta/users?$select=id", &list, Some(&link("x")), None, now).is_empty());
        assert!(run.report().contains("never followed"));
        assert!(see(&mut run, "/beta/users?$select=id&%24skiptoken=x", &page, None, None, now).is_empty());
        assert!(!run.report().contains("never followed"), "{}", run.report());
        assert_eq!(see(&mut run, "/beta/users?$select=id&$skiptoken=y", &page, None, None, now), [PAGING]);
        assert_eq!(see(&mut run, "/beta/users?$select=id&$skip=10", &page, None, None, now), [PAGING]);
    }

    #[test]
    fn who_is_told_to_wait_waits() {
        let mut run = Run::default();
        let now = Instant::now();
        let turned_away = [used("graph/{version}/users", "/users?$select=id", &["A"], 429)];
        let asked = [used("graph/{version}/users", "/users?$select=id", &["A"], 200)];
        let target = "/beta/users?$select=id";
        assert!(see(&mut run, target, &turned_away, None, Some(10), now).is_empty());
        assert_eq!(see(&mut run, target, &asked, None, None, now + Duration::from_secs(9)), [RETRY_AFTER]);
        assert!(see(&mut run, target, &asked, None, None, now + Duration::from_secs(11)).is_empty());
    }
}
