//! What tokens say: access tokens and id tokens, with the claims that the clients of Microsoft Graph look for.

use super::access::Permissions;
use super::audience::{Audience, GRAPH_AUDIENCE, LAB_AUDIENCE};
use super::caller::Caller;
use super::{Identity, Verified, scope};
use crate::json::{ObjectWriter, Value};
use simulation::tenant::Directory;
use simulation::tenant::developer_applications::DeveloperApplication;
use simulation::tenant::personas::Persona;

/// How long an access token or an id token lasts: seconds of wall-clock time.
pub const LIFETIME_SECONDS: u32 = 3_600;

/// Where and when a token is issued.
#[derive(Clone, Copy)]
pub struct Issuer<'request> {
    /// The tenant's directory.
    pub directory: &'request Directory,
    /// Base of the authority, before the tenant.
    pub address: &'request str,
    /// Milliseconds since 1970.
    pub wall_ms: i64,
}

impl Issuer<'_> {
    /// `iss`: the same whatever name the tenant was called by.
    pub fn name(&self) -> String {
        format!("{}{}/v2.0", self.address, self.directory.organization().id)
    }

    /// Seconds since 1970.
    pub fn now(&self) -> i64 {
        self.wall_ms.div_euclid(1_000)
    }

    fn expires(&self) -> i64 {
        self.now() + i64::from(LIFETIME_SECONDS)
    }
}

impl Identity {
    /// A persona's own token: for the whole lab.
    pub fn lab_token(&mut self, issuer: Issuer<'_>, persona: &Persona) -> String {
        let token = self.issue(issuer, LAB_AUDIENCE, |object| {
            person(object, persona);
            object.text("appid", LAB_AUDIENCE);
            object.text("azp", LAB_AUDIENCE);
            object.text("idtyp", "user");
            object.text("scp", "user_impersonation");
        });
        self.remember(Verified { token: token.clone(), expires: issuer.expires(), caller: Caller::person(persona) });
        token
    }

    /// A token for Graph: of an application for itself, or delegated, on behalf of a user, with some of its permissions.
    pub fn graph_token(
        &mut self,
        issuer: Issuer<'_>,
        application: &DeveloperApplication,
        person_and_scopes: Option<(&Persona, &str)>,
    ) -> String {
        let client_id = application.app_id.to_string();
        // Another application's API has its own client id for an audience (and version 2.0 of the tokens).
        let api = person_and_scopes.and_then(|(_, scopes)| scope::audience(scopes));
        self.issue(issuer, api.map_or(GRAPH_AUDIENCE, |(audience, _)| audience), |object| {
            object.text("appid", &client_id);
            object.text("azp", &client_id);
            object.text("app_displayname", application.display_name);
            match person_and_scopes {
                Some((persona, scopes)) => {
                    person(object, persona);
                    object.text("idtyp", "user");
                    object.text("scp", api.map_or(scopes, |(_, name)| name));
                }
                None => {
                    let principal = application.principal_id.to_string();
                    object.text("oid", &principal);
                    object.text("sub", &principal);
                    object.text("idtyp", "app");
                    object.value("roles", &application.application_permissions);
                }
            }
        })
    }

    /// An id token: says to the application `client_id` who signed in.
    pub fn id_token(&mut self, issuer: Issuer<'_>, client_id: &str, persona: &Persona, nonce: &str) -> String {
        self.issue(issuer, client_id, |object| {
            person(object, persona);
            object.text("preferred_username", &persona.user_principal_name);
            object.text("email", &persona.user_principal_name);
            if !nonce.is_empty() {
                object.text("nonce", nonce);
            }
        })
    }

    fn issue(&mut self, issuer: Issuer<'_>, audience: &str, write: impl FnOnce(&mut ObjectWriter<'_>)) -> String {
        let mut claims = Vec::with_capacity(512);
        let mut object = ObjectWriter::open(&mut claims);
        object.text("aud", audience);
        object.text("iss", &issuer.name());
        for (name, seconds) in [("iat", issuer.now()), ("nbf", issuer.now()), ("exp", issuer.expires())] {
            object.value(name, &seconds);
        }
        object.text("tid", &issuer.directory.organization().id.to_string());
        object.text("ver", "2.0");
        write(&mut object);
        object.close();
        self.key.sign(&claims)
    }
}

fn person(object: &mut ObjectWriter<'_>, persona: &Persona) {
    let id = persona.id.to_string();
    object.text("oid", &id);
    object.text("sub", &id);
    object.text("name", &persona.display_name);
    object.text("upn", &persona.user_principal_name);
}

/// The caller of claims that we signed; `None` where they are not those of an access token of this tenant.
pub(super) fn caller(directory: &Directory, claims: &Value, audience: Audience) -> Option<Caller> {
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    let persona = text("oid").and_then(|id| directory.persona_by_id(&id.parse().ok()?));
    if audience == Audience::Lab {
        return persona.map(Caller::person);
    }
    let permissions = match claims.get("roles").and_then(Value::as_array) {
        Some(roles) => Permissions::from_names(roles.iter().filter_map(Value::as_str)),
        None => Permissions::from_names(text("scp")?.split(' ')),
    };
    Caller::application(directory, text("appid")?, persona, permissions)
}
