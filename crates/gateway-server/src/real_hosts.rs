//! Paths as the real hosts have them: Microsoft Graph and signing in at the root.

use gateway::AtRoot;
use http::Uri;
use http::uri::Authority;

/// Microsoft Graph.
pub(crate) const GRAPH_HOST: &str = "graph.microsoft.com";
/// Signing in.
pub(crate) const SIGN_IN_HOST: &str = "login.microsoftonline.com";

const HTTPS_PORT: u16 = 443;
/// Where the claims of the signed-in user are, with Microsoft Graph.
const USER_INFO: &str = "/oidc/userinfo";

/// The path below the prefix for one as the real hosts have it; `None` for a path that neither has.
fn below_prefix(path: &str) -> Option<String> {
    let mut segments = path.trim_start_matches('/').split('/');
    let (first, second) = (segments.next()?, segments.next());
    if has_prefix(path) {
        return None;
    }
    let is_one_of = |segment: &str, names: &[&str]| names.iter().any(|name| segment.eq_ignore_ascii_case(name));
    if is_one_of(first, &["v1.0", "beta"]) {
        Some(format!("/gateway/graph/{}", path.trim_start_matches('/')))
    } else if path == USER_INFO {
        Some("/gateway/common/openid/userinfo".to_owned())
    } else if is_one_of(second?, &["oauth2", "v2.0", "discovery", "adminconsent"]) {
        Some(format!("/gateway{path}"))
    } else {
        None
    }
}

/// A request as the gateway takes it: moved below the prefix, with `at_root` beside it. A path of neither host stays.
pub(crate) fn move_below_prefix<B>(request: &mut http::Request<B>, at_root: AtRoot) {
    if let Some(path) = below_prefix(request.uri().path()) {
        move_to(request, &path, at_root);
    }
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RealHost {
    /// Microsoft Graph.
    Graph,
    /// Signing in.
    SignIn,
}

impl RealHost {
    /// The one that an authority names, at the port of https.
    pub(crate) fn named(authority: &Authority) -> Option<Self> {
        let host = authority.host().trim_end_matches('.');
        let found = [Self::Graph, Self::SignIn].into_iter().find(|known| host.eq_ignore_ascii_case(known.name()));
        found.filter(|_| authority.port_u16().is_none_or(|port| port == HTTPS_PORT))
    }

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Graph => GRAPH_HOST,
            Self::SignIn => SIGN_IN_HOST,
        }
    }

    /// Moves a request to this host below the prefix. Microsoft Graph says for itself what it does not have; a request for what is neither its
    /// nor signing in is left as it is, and the answer is `false`.
    pub(crate) fn move_below_prefix<B>(self, request: &mut http::Request<B>, at_root: AtRoot) -> bool {
        let path = request.uri().path();
        let moved = below_prefix(path);
        let is_graph = |moved: &String| moved.starts_with("/gateway/graph/") || path == USER_INFO;
        let moved = match self {
            Self::Graph if has_prefix(path) => None,
            Self::Graph => Some(moved.filter(is_graph).unwrap_or_else(|| format!("/gateway/graph{path}"))),
            Self::SignIn => moved.filter(|moved| !is_graph(moved)),
        };
        moved.is_some_and(|path| move_to(request, &path, at_root))
    }
}

/// Whether the prefix stands in a path: the gateway would look for its own routes behind it.
fn has_prefix(path: &str) -> bool {
    path.split('/').any(|segment| segment == contract::routes::PREFIX.trim_end_matches('/'))
}

fn move_to<B>(request: &mut http::Request<B>, path: &str, at_root: AtRoot) -> bool {
    let target = match request.uri().query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let mut parts = request.uri().clone().into_parts();
    parts.path_and_query = target.parse().ok();
    // The path was one before it got a beginning of plain letters.
    let Ok(uri) = Uri::from_parts(parts) else { return false };
    *request.uri_mut() = uri;
    request.extensions_mut().insert(at_root);
    true
}

#[cfg(test)]
mod tests {
    use super::{RealHost, below_prefix, move_below_prefix};
    use gateway::AtRoot;

    #[test]
    fn paths_of_the_real_hosts_stand_below_the_prefix() {
        let same = [
            ("/v1.0/users", "/gateway/graph/v1.0/users"),
            ("/beta//users", "/gateway/graph/beta//users"),
            ("/BETA", "/gateway/graph/BETA"),
            ("/beta/$batch", "/gateway/graph/beta/$batch"),
            ("/contoso.com/oauth2/v2.0/token", "/gateway/contoso.com/oauth2/v2.0/token"),
            ("/common/v2.0/.well-known/openid-configuration", "/gateway/common/v2.0/.well-known/openid-configuration"),
            ("/common/discovery/instance", "/gateway/common/discovery/instance"),
            ("/contoso.com/adminconsent", "/gateway/contoso.com/adminconsent"),
            ("/contoso.com/v2.0/adminconsent", "/gateway/contoso.com/v2.0/adminconsent"),
            ("/oidc/userinfo", "/gateway/common/openid/userinfo"),
        ];
        for (path, below) in same {
            assert_eq!(below_prefix(path).as_deref(), Some(below), "{path}");
        }
        for path in [
            "/",
            "",
            "/devices/all",
            "/lab/logs",
            "/gateway/health",
            "/gateway/v2.0/x",
            "/beta/gateway/lab/status",
            "/oauth2",
            "/v1.0x/users",
        ] {
            assert_eq!(below_prefix(path), None, "{path}");
        }
    }

    #[test]
    fn the_query_stays_and_so_does_what_stands_before() {
        let mut request =
            http::Request::builder().uri("https://localhost/beta/users?$top=1&a=/").body(()).expect("a request");
        move_below_prefix(&mut request, AtRoot::Own);
        assert_eq!(request.uri(), "https://localhost/gateway/graph/beta/users?$top=1&a=/");
        assert_eq!(request.extensions().get(), Some(&AtRoot::Own));
    }

    #[test]
    fn a_host_has_its_own_paths_only_and_the_port_of_https() {
        let moved = |host: RealHost, target: &str| {
            let mut request = http::Request::builder().uri(target).body(()).expect("a request");
            host.move_below_prefix(&mut request, AtRoot::Own).then(|| request.uri().to_string())
        };
        let (graph, sign_in) = (RealHost::Graph, RealHost::SignIn);
        assert_eq!(moved(graph, "/v1.0/users?$top=1").as_deref(), Some("/gateway/graph/v1.0/users?$top=1"));
        assert_eq!(moved(graph, "/oidc/userinfo").as_deref(), Some("/gateway/common/openid/userinfo"));
        assert_eq!(
            moved(graph, "/common/oauth2/v2.0/token").as_deref(),
            Some("/gateway/graph/common/oauth2/v2.0/token")
        );
        assert_eq!(moved(graph, "/").as_deref(), Some("/gateway/graph/"));
        for target in ["/gateway/health", "/v1.0/gateway/lab/status"] {
            assert_eq!(moved(graph, target), None, "{target}");
        }
        assert_eq!(moved(sign_in, "/common/oauth2/v2.0/token").as_deref(), Some("/gateway/common/oauth2/v2.0/token"));
        for target in ["/", "/v1.0/users", "/lab/status", "/gateway/lab/status", "/oidc/userinfo", "/favicon.ico"] {
            assert_eq!(moved(sign_in, target), None, "{target}");
        }
        let named = |authority: &str| RealHost::named(&authority.parse().expect("an authority"));
        assert_eq!(
            (named("Graph.Microsoft.com:443"), named("login.microsoftonline.com.")),
            (Some(graph), Some(sign_in))
        );
        for authority in
            ["graph.microsoft.com:80", "graph.microsoft.us:443", "evil-graph.microsoft.com:443", "localhost:443"]
        {
            assert_eq!(named(authority), None, "{authority}");
        }
    }
}
