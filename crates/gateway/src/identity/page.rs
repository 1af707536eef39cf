//! The pages of the authorize endpoint: who signs in, the way back by form, and what is wrong. Plain HTML without
//! scripts and styles, so that the strictest content security policy fits; no field for a password, ever.

use super::admin_consent::Wanted;
use super::interaction::DECISION;
use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::scope::{self, Asked};
use crate::Response;
use crate::response::{self, ResponseExt};
use http::{StatusCode, header};
use simulation::tenant::Directory;
use simulation::tenant::developer_applications::DeveloperApplication;
use simulation::tenant::permissions;
use simulation::tenant::personas::Persona;

/// Content type of the pages.
const HTML: &str = "text/html; charset=utf-8";

const SIMULATION: &str = "This is a simulation with no connection to any cloud service. No password is asked for: do \
                          not type one anywhere.";

/// The account picker. Each account is a link that asks again with a name.
pub fn choice(
    directory: &Directory,
    application: &DeveloperApplication,
    scopes: &Asked,
    asked: &Parameters,
    cancel: &str,
    unknown: Option<&str>,
) -> Response {
    let mut html = String::new();
    if let Some(name) = unknown {
        push(&mut html, &["<p role=\"alert\">Nobody called ", name, " can sign in here.</p>"]);
    }
    push(&mut html, &["<p>", application.display_name, " asks for somebody to sign in, and for:</p>"]);
    picker(&mut html, directory, shown(scopes), &asked.without(&["login_hint", "prompt"]));
    push(&mut html, &["<p><a href=\"", cancel, "\">Cancel</a></p>"]);
    page("Choose who signs in", &html)
}

/// The scopes that people are told of.
fn shown(scopes: &Asked) -> impl Iterator<Item = &str> {
    scopes.names().filter(|name| !scope::has("openid profile email", name))
}

/// What is asked for, and the personas: each is a link that asks again, with `rest` and its name.
fn picker<'name>(html: &mut String, directory: &Directory, names: impl Iterator<Item = &'name str>, rest: &str) {
    html.push_str("<ul>");
    for name in names {
        push(html, &["<li>", name, "</li>"]);
    }
    html.push_str("</ul><h2>Who signs in?</h2><ul>");
    for persona in directory.personas() {
        let query = format!("?{rest}&login_hint={}", crate::percent::encode(&persona.user_principal_name));
        push(html, &["<li><a href=\"", &query, "\">", &persona.display_name, "</a>, "]);
        let roles = persona.directory_roles.iter().map(|role| role.name());
        let roles: Vec<&str> = roles.chain(persona.intune_role.map(|role| role.name())).collect();
        push(html, &["", &persona.user_principal_name, ", ", &roles.join(", "), "</li>"]);
    }
    html.push_str("</ul>");
}

/// The page where a code of a device is typed; `unknown` is one that nothing waits for.
pub fn enter_code(unknown: Option<&str>) -> Response {
    let mut html = String::new();
    if let Some(code) = unknown {
        push(
            &mut html,
            &["<p role=\"alert\">Nothing waits for the code ", code, ". Codes last for a quarter of an hour.</p>"],
        );
    }
    html.push_str(
        "<form method=\"get\"><p><label for=\"user_code\">Code that the other device shows</label> \
         <input id=\"user_code\" name=\"user_code\" autocomplete=\"off\" required></p>\
         <button type=\"submit\">Next</button></form>",
    );
    page("Enter the code", &html)
}

/// The account picker of a device's code.
pub fn pick_for_device(
    directory: &Directory,
    application: &DeveloperApplication,
    scopes: &Asked,
    user_code: &str,
) -> Response {
    let mut html = String::new();
    push(
        &mut html,
        &["<p>", application.display_name, " runs on another device, shows ", user_code, " there, and asks for:</p>"],
    );
    picker(&mut html, directory, shown(scopes), &format!("user_code={user_code}"));
    page("Choose who signs in", &html)
}

/// The outcome of a device's sign-in.
pub fn device_done(application: &DeveloperApplication, accepted: bool) -> Response {
    let mut html = String::new();
    let words = if accepted { " has what it asked for. " } else { " is told that nobody signs in. " };
    push(&mut html, &["<p>", application.display_name, "", words, "You may close this page.</p>"]);
    page(if accepted { "Signed in on the other device" } else { "Nobody signed in" }, &html)
}

/// The consent page: *Accept* and *Cancel* send `hidden` back, with the decision.
pub fn consent(
    persona: &Persona,
    application: &DeveloperApplication,
    asked: &Asked,
    hidden: &[(impl AsRef<str>, String)],
) -> Response {
    let needs_administrator = asked
        .missing
        .iter()
        .any(|name| permissions::named(name).is_some_and(|permission| permission.needs_administrator));
    let may = !needs_administrator || persona.is_global_administrator();
    let mut html = String::new();
    let name = &persona.user_principal_name;
    push(
        &mut html,
        &[
            "<p>",
            application.display_name,
            " (client id ",
            &application.app_id.to_string(),
            ") asks ",
            name,
            " for:</p><ul>",
        ],
    );
    for scope in &asked.missing {
        push(&mut html, &["<li>", scope, ", not consented to yet</li>"]);
    }
    for scope in asked.scopes.split(' ').filter(|scope| !scope.is_empty()) {
        push(&mut html, &["<li>", scope, "</li>"]);
    }
    html.push_str("</ul>");
    if !may {
        let error = OAuthCode::AdministratorNeeded.says(
            "Consent to these permissions is for an administrator. Choose a Global Administrator, or grant them on the lab's page \
             Graph clients.",
        );
        push(&mut html, &["<p role=\"alert\">", &error.description(), "</p>"]);
    } else if !asked.missing.is_empty() {
        html.push_str(
            "<p>Consent holds for everybody in this tenant, until it is revoked on the lab's page Graph clients.</p>",
        );
    }
    decision(&mut html, may, hidden);
    page(if may { "Permissions requested" } else { "Administrator approval needed" }, &html)
}

/// The account picker of an administrator's consent.
pub fn pick_administrator(
    directory: &Directory,
    application: &DeveloperApplication,
    wanted: &[Wanted],
    asked: &Parameters,
    cancel: &str,
) -> Response {
    let mut html = String::new();
    push(&mut html, &["<p>", application.display_name, " asks an administrator of this tenant for:</p>"]);
    let lines: Vec<String> = wanted.iter().map(Wanted::words).collect();
    picker(&mut html, directory, lines.iter().map(String::as_str), &asked.without(&["login_hint"]));
    push(&mut html, &["<p><a href=\"", cancel, "\">Cancel</a></p>"]);
    page("Choose who consents", &html)
}

/// An administrator's consent for everybody in the tenant; `hidden` comes back with the decision.
pub fn consent_for_tenant(
    persona: &Persona,
    application: &DeveloperApplication,
    wanted: &[Wanted],
    hidden: &[(String, String)],
) -> Response {
    let may = persona.is_global_administrator();
    let mut html = String::new();
    let client_id = application.app_id.to_string();
    let (name, user) = (application.display_name, &persona.user_principal_name);
    push(&mut html, &["<p>", name, " (client id ", &client_id, ") asks ", user, " for:</p><ul>"]);
    for one in wanted {
        let standing = if one.is_granted { ", has consent" } else { ", not consented to yet" };
        push(&mut html, &["<li>", &one.words(), standing, "", "</li>"]);
    }
    html.push_str("</ul>");
    if may {
        html.push_str(
            "<p>Consent holds for everybody in this tenant, until it is revoked on the lab's page Graph clients.</p>",
        );
    } else {
        let words = "Consent for a whole tenant is for an administrator. Choose a Global Administrator.";
        let error = OAuthCode::AdministratorNeeded.says(words);
        push(&mut html, &["<p role=\"alert\">", &error.description(), "</p>"]);
    }
    decision(&mut html, may, hidden);
    page(if may { "Permissions requested for your organization" } else { "Administrator approval needed" }, &html)
}

/// *Accept*, where that is possible, and *Cancel*.
fn decision(html: &mut String, may: bool, hidden: &[(impl AsRef<str>, String)]) {
    html.push_str("<form method=\"post\">");
    for (name, value) in hidden {
        push(html, &["<input type=\"hidden\" name=\"", name.as_ref(), "\" value=\"", value, "\">"]);
    }
    if may {
        push(html, &["<button type=\"submit\" name=\"", DECISION, "\" value=\"accept\">Accept</button> "]);
    }
    push(html, &["<button type=\"submit\" name=\"", DECISION, "\" value=\"cancel\">Cancel</button></form>"]);
}

/// The way back by a form. Without a script a person presses the button; a test presses it too.
pub fn form_post(redirect_uri: &str, parameters: &[(&str, &str)]) -> Response {
    let mut html = String::new();
    push(&mut html, &["<form method=\"post\" action=\"", redirect_uri, "\">"]);
    for (name, value) in parameters {
        push(&mut html, &["<input type=\"hidden\" name=\"", name, "\" value=\"", value, "\">"]);
    }
    push(&mut html, &["<button type=\"submit\">Continue</button></form>"]);
    page("Continue to the application", &html)
}

/// The error page, for errors that have no redirect address to go to.
pub fn failure(error: &OAuthError) -> Response {
    let mut html = String::new();
    push(&mut html, &["<p>", &error.description(), "</p>"]);
    page("Nobody can sign in with this request", &html).with_status(StatusCode::BAD_REQUEST)
}

fn page(title: &str, content: &str) -> Response {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title} - Tenant Attach Lab (simulation)</title></head>\
         <body><main><h1>{title}</h1><p><strong>{SIMULATION}</strong></p>{content}</main></body></html>"
    );
    response::bytes(HTML, html.into_bytes())
        .with_header(header::CONTENT_SECURITY_POLICY, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'")
        .with_header(header::REFERRER_POLICY, "no-referrer")
        .with_header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
}

/// Appends markup and text in turns: a part at an odd place is text and is escaped.
fn push(html: &mut String, parts: &[&str]) {
    for (position, part) in parts.iter().enumerate() {
        if position % 2 == 0 {
            html.push_str(part);
            continue;
        }
        for character in part.chars() {
            match character {
                '&' => html.push_str("&amp;"),
                '<' => html.push_str("&lt;"),
                '>' => html.push_str("&gt;"),
                '"' => html.push_str("&quot;"),
                _ => html.push(character),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn text_cannot_become_markup() {
        let mut html = String::new();
        push(&mut html, &["<p>", "<b a=\"&\">", "</p>"]);
        assert_eq!(html, "<p>&lt;b a=&quot;&amp;&quot;&gt;</p>");
    }
}
