//! Requests that came as to the real hosts: every address in an answer is one of those, and works when it is asked for again.

mod support;

use gateway::{AtRoot, Explain, Explained};
use serde_json::{Value, json};
use support::{Answer, BETA, Lab, request};

const GRAPH: &str = "https://graph.microsoft.com/";
const SIGN_IN: &str = "https://login.microsoftonline.com/";

/// What a host sends that has moved a path of the real hosts below the prefix.
fn as_real(lab: &mut Lab, method: &str, target: &str, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Answer {
    let mut request = request(method, target, &[&[("host", "graph.microsoft.com")], headers].concat(), body);
    request.extensions_mut().insert(AtRoot::Hosts { graph: GRAPH, sign_in: SIGN_IN });
    lab.send(request)
}

#[test]
fn links_name_the_real_hosts_inside_a_batch_too() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let token = format!("Bearer {}", lab.token_of("admin@contoso.com"));
    let headers = [("authorization", token.as_str()), ("content-type", "application/json")];
    let list = "/deviceManagement/managedDevices?$top=5";
    let page = as_real(&mut lab, "GET", &format!("{BETA}{list}"), &headers, "").ok();
    let check = |page: &Value| {
        let next = page["@odata.nextLink"].as_str().expect("a link");
        assert!(
            next.starts_with("https://graph.microsoft.com/beta/deviceManagement/managedDevices?$top=5&$skiptoken="),
            "{next}"
        );
        let context = page["@odata.context"].as_str().expect("a context");
        assert!(context.starts_with("https://graph.microsoft.com/beta/$metadata#"), "{context}");
    };
    check(&page);
    let body = json!({"requests": [{"id": "1", "method": "GET", "url": list}]}).to_string();
    let batch = as_real(&mut lab, "POST", &format!("{BETA}/$batch"), &headers, body).ok();
    check(&batch["responses"][0]["body"]);
}

#[test]
fn discovery_and_tokens_name_the_real_hosts() {
    let mut lab = Lab::new();
    let found = as_real(&mut lab, "GET", "/gateway/contoso.com/v2.0/.well-known/openid-configuration", &[], "").ok();
    let issuer = found["issuer"].as_str().expect("an issuer");
    assert!(issuer.starts_with(SIGN_IN) && issuer.ends_with("/v2.0"), "{issuer}");
    assert_eq!(found["token_endpoint"], "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token");
    assert_eq!(found["jwks_uri"], "https://login.microsoftonline.com/contoso.com/discovery/v2.0/keys");
    assert_eq!(found["userinfo_endpoint"], "https://graph.microsoft.com/oidc/userinfo");
    assert!(!found.to_string().contains("gateway"), "{found}");
}

#[test]
fn one_host_may_have_both_at_its_root() {
    let mut lab = Lab::new();
    let headers = [("host", "127.0.0.1:8443"), ("x-forwarded-proto", "https")];
    let mut asked = request("GET", "/gateway/contoso.com/v2.0/.well-known/openid-configuration", &headers, "");
    asked.extensions_mut().insert(AtRoot::Own);
    let found = lab.send(asked).ok();
    assert_eq!(found["token_endpoint"], "https://127.0.0.1:8443/contoso.com/oauth2/v2.0/token");
    assert_eq!(found["userinfo_endpoint"], "https://127.0.0.1:8443/oidc/userinfo");
}

#[test]
fn an_authority_is_this_one_or_the_public_clouds() {
    let mut lab = Lab::new();
    let mut ask = |endpoint: &str| {
        let target = format!("/gateway/common/discovery/instance?api-version=1.1&authorization_endpoint={endpoint}");
        lab.call("GET", &target, &[("host", "127.0.0.1:8443")], "")
    };
    let public = ask("https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize").ok();
    assert_eq!(
        public["tenant_discovery_endpoint"],
        "https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration"
    );
    assert_eq!(public["metadata"][0]["preferred_cache"], "login.windows.net");
    let own = ask("https://127.0.0.1:8443/gateway/contoso.com/oauth2/v2.0/authorize").ok();
    let configuration = "https://127.0.0.1:8443/gateway/contoso.com/v2.0/.well-known/openid-configuration";
    assert_eq!(own["tenant_discovery_endpoint"], configuration);
    assert_eq!(own["metadata"][0]["aliases"], json!(["127.0.0.1"]));
    for endpoint in
        ["https://login.evil.example/contoso.com/oauth2/v2.0/authorize", "https://login.microsoftonline.com/x", "x", ""]
    {
        let refused = ask(endpoint);
        assert_eq!(refused.status, 400, "{endpoint}");
        let words = String::from_utf8_lossy(&refused.body);
        assert!(words.contains("invalid_instance") || endpoint.is_empty(), "{words}");
    }
}

#[test]
fn an_answer_explains_the_permissions_of_its_requests_where_the_host_asks() {
    let mut lab = Lab::new();
    let token = format!("Bearer {}", lab.token_of("admin@contoso.com"));
    let headers = [("authorization", token.as_str()), ("content-type", "application/json")];
    let body = json!({"requests": [
        {"id": "1", "method": "GET", "url": "/users?$select=id"},
        {"id": "2", "method": "GET", "url": "/nothing"},
        {"id": "3", "method": "GET", "url": "/users/00000000-0000-0000-0000-000000000000"},
    ]});
    let mut asked = request("POST", &format!("{BETA}/$batch"), &headers, body.to_string());
    let silent = lab.gateway.handle(&asked, 0).response;
    assert!(silent.extensions().get::<Explained>().is_none());
    asked.extensions_mut().insert(Explain);
    let answer = lab.gateway.handle(&asked, 0).response;
    let Explained(used) = answer.extensions().get().expect("explained");
    let told: Vec<_> =
        used.iter().map(|used| (used.template, used.status.as_u16(), used.needed.first().copied())).collect();
    let users = Some("User.Read.All");
    assert_eq!(
        told,
        [
            ("graph/{version}/$batch", 200, None),
            ("graph/{version}/users", 200, users),
            ("graph/{version}/users/{id}", 404, users),
        ]
    );
    assert!(used[1].target.ends_with("/users?$select=id") && used[1].is_delegated && used[1].held.len() > 5);
}
