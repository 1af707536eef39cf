//! Paths as the real hosts have them: Microsoft Graph and signing in at the root.

use gateway::AtRoot;
use http::Uri;

/// Microsoft Graph.
pub(crate) const GRAPH_HOST: &str = "graph.microsoft.com";
/// Signing in.
pub(crate) const SIGN_IN_HOST: &str = "login.microsoftonline.com";

/// Where the claims of the signed-in user are, with Microsoft Graph.
const USER_INFO: &str = "/oidc/userinfo";

/// The path below the prefix for one as the real hosts have it; `None` for a path that neither has.
fn below_prefix(path: &str) -> Option<String> {
    let mut segments = path.trim_start_matches('/').split('/');
    let (first, second) = (segments.next()?, segments.next());
    let is_one_of = |segment: &str, names: &[&str]| names.iter().any(|name| segment.eq_ignore_ascii_case(name));
    if is_one_of(first, &["v1.0", "beta"]) {
        Some(format!("/gateway/graph/{}", path.trim_start_matches('/')))
    } else if path == USER_INFO {
        Some("/gateway/common/openid/userinfo".to_owned())
    } else if first != "gateway" && is_one_of(second?, &["oauth2", "v2.0", "discovery"]) {
        Some(format!("/gateway{path}"))
    } else {
        None
    }
}

/// A request as the gateway takes it: moved below the prefix, with `at_root` beside it. Another path stays, and is answered with
/// `false`.
pub(crate) fn moved<B>(request: &mut http::Request<B>, at_root: AtRoot) -> bool {
    let Some(mut target) = below_prefix(request.uri().path()) else { return false };
    if let Some(query) = request.uri().query() {
        target.push('?');
        target.push_str(query);
    }
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
    use super::{below_prefix, moved};
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
            ("/oidc/userinfo", "/gateway/common/openid/userinfo"),
        ];
        for (path, below) in same {
            assert_eq!(below_prefix(path).as_deref(), Some(below), "{path}");
        }
        for path in
            ["/", "", "/devices/all", "/lab/logs", "/gateway/health", "/gateway/v2.0/x", "/oauth2", "/v1.0x/users"]
        {
            assert_eq!(below_prefix(path), None, "{path}");
        }
    }

    #[test]
    fn the_query_stays_and_so_does_what_stands_before() {
        let mut request =
            http::Request::builder().uri("https://localhost/beta/users?$top=1&a=/").body(()).expect("a request");
        assert!(moved(&mut request, AtRoot::Own));
        assert_eq!(request.uri(), "https://localhost/gateway/graph/beta/users?$top=1&a=/");
        assert_eq!(request.extensions().get(), Some(&AtRoot::Own));
    }
}
