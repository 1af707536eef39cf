//! `lab/applications`: permissions and certificates of the applications for developers, changed without a consent page.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::identity::client;
use crate::response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use contract::applications::{
    Application, ApplicationList, ApplicationPermission, CertificateBody, Consent, ConsentSource, PermissionChange,
};
use contract::limits::BODY_BYTES_MAX;
use simulation::audit::{GrantSource, PermissionGrant, PermissionGrants};
use simulation::command::Command;
use simulation::tenant::developer_applications::DeveloperApplication;
use simulation::tenant::permissions::{self, Kind, PERMISSIONS};
use simulation::world::World;

const CHANGE: &str = r#"{"permissions":["Directory.Read.All"],"delegated":true,"granted":true}"#;
const CERTIFICATE: &str = r#"{"certificate":"-----BEGIN CERTIFICATE-----\n…"}, or DER in base64"#;
const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const END: &str = "-----END CERTIFICATE-----";

/// Every application.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let grants = world.permission_grants();
    let on_wire = |application| on_wire(world, &grants, application);
    let value = world.tenant().developer_applications().iter().map(on_wire).collect();
    Ok(response::json(&ApplicationList { value }))
}

/// Grants or revokes permissions.
pub fn set_permissions(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let application = named(world, call)?;
    let asked: PermissionChange = body::json(call.headers, call.body, BODY_BYTES_MAX, CHANGE)?;
    let kind = if asked.delegated { Kind::Delegated } else { Kind::Application };
    let has = |name: &str| application.permissions_of(kind).contains(&name);
    // A permission that is so already is no news for the journal; one that is unknown is for the world to refuse.
    let is_news = |name: &String| has(name) != asked.granted || permissions::named(name).is_none();
    let permissions: Vec<String> = asked.permissions.into_iter().filter(is_news).collect();
    if !permissions.is_empty() {
        let application = application.key.to_owned();
        let administrator = call.caller.persona.as_ref().filter(|persona| persona.is_global_administrator());
        let by = administrator.map(|persona| persona.key.clone());
        world.apply(Command::SetPermissions { by, application, kind, permissions, granted: asked.granted })?;
    }
    answer(world, call)
}

/// Registers a certificate.
pub fn register(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let application = named(world, call)?;
    let asked: CertificateBody = body::json(call.headers, call.body, BODY_BYTES_MAX, CERTIFICATE)?;
    let der = der(&asked.certificate).filter(|der| is_certificate(der)).ok_or_else(|| {
        let message = format!("The certificate is not one of X.509 with a key of RSA. Expected: {CERTIFICATE}");
        ApiError::new(Code::BodyMalformed, message).with("reason", "certificate")
    })?;
    if !application.certificates.contains(&der) {
        let application = application.key.to_owned();
        world.apply(Command::SetCertificate { application, certificate: Some(der) })?;
    }
    answer(world, call)
}

/// Removes every certificate of an application.
pub fn remove(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let application = named(world, call)?;
    if !application.certificates.is_empty() {
        let application = application.key.to_owned();
        world.apply(Command::SetCertificate { application, certificate: None })?;
    }
    answer(world, call)
}

/// DER of PEM (the first certificate in it; a private key beside it is passed over), or of base64.
fn der(text: &str) -> Option<Vec<u8>> {
    let base64 = match text.split_once(BEGIN) {
        Some((_, rest)) => rest.split_once(END)?.0,
        None => text,
    };
    STANDARD.decode(base64.split_ascii_whitespace().collect::<String>()).ok()
}

#[cfg(feature = "rs256")]
fn is_certificate(der: &[u8]) -> bool {
    crate::identity::certificate::Certificate::read(der).is_some()
}

/// Without RSA nothing is checked with it either.
#[cfg(not(feature = "rs256"))]
fn is_certificate(der: &[u8]) -> bool {
    !der.is_empty()
}

fn named<'world>(world: &'world World, call: &Call<'_>) -> Result<&'world DeveloperApplication, ApiError> {
    client::find(world.tenant(), &call.route.key).ok_or_else(|| {
        let message = format!(
            "No application for developers has the client id {}. GET gateway/lab/applications lists them.",
            quoted(&call.route.key)
        );
        ApiError::new(Code::ResourceNotFound, message).with("id", &call.route.key)
    })
}

/// The application that the call is about, as it is now.
fn answer(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    Ok(response::json(&on_wire(world, &world.permission_grants(), named(world, call)?)))
}

fn consent(grant: PermissionGrant<'_>) -> Consent {
    let (source, by) = match grant.source {
        GrantSource::Registration => (ConsentSource::Registration, None),
        GrantSource::Caller(caller) => (ConsentSource::Person, Some(caller.name().to_owned())),
        GrantSource::Lab => (ConsentSource::Lab, None),
    };
    Consent { time: grant.time.rfc3339(), source, by }
}

fn on_wire(world: &World, grants: &PermissionGrants<'_>, application: &DeveloperApplication) -> Application {
    let registered = world.tenant().registered_application(application.key);
    let is_required = |kind: Kind, name: &str| {
        registered.as_ref().is_some_and(|registered| registered.permissions_of(kind).contains(&name))
    };
    let of_kind = |kind: Kind| {
        PERMISSIONS.iter().map(move |permission| ApplicationPermission {
            name: permission.name.to_owned(),
            delegated: kind == Kind::Delegated,
            granted: application.permissions_of(kind).contains(&permission.name),
            needs_administrator: permission.needs_administrator || kind == Kind::Application,
            required: is_required(kind, permission.name),
            consent: grants.of(application, kind, permission.name).map(consent),
        })
    };
    let own = of_kind(Kind::Application).filter(|_| application.is_confidential);
    let delegated = of_kind(Kind::Delegated).filter(|_| application.signs_people_in);
    let thumbprint = |der: &Vec<u8>| hmac_sha256::Hash::hash(der).iter().map(|byte| format!("{byte:02X}")).collect();
    Application {
        client_id: application.app_id.to_string(),
        display_name: application.display_name.to_owned(),
        is_confidential: application.is_confidential,
        signs_people_in: application.signs_people_in,
        exposed_scope: application.exposed_scope.map(|name| format!("api://{}/{name}", application.app_id)),
        permissions: own.chain(delegated).collect(),
        certificates: application.certificates.iter().map(thumbprint).collect(),
    }
}
