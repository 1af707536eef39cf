//! `{tenant}/adminconsent` and `{tenant}/v2.0/adminconsent`: an administrator consents for the whole tenant to what an application
//! asks for, and nobody signs in to the application ("Admin consent on the Microsoft identity platform").

use super::back::Back;
use super::interaction::{DECISION, Interaction, PROOF};
use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::request::OAuthRequest;
use super::{Identity, client, page, scope};
use crate::Response;
use crate::error::quoted;
use simulation::command::Command;
use simulation::tenant::Directory;
use simulation::tenant::developer_applications::DeveloperApplication;
use simulation::tenant::permissions::{self, Kind};
use simulation::tenant::personas::Persona;

/// Which of the two endpoints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Asks for the permissions that the registration requires.
    V1,
    /// Asks for those in `scope`; `.default` means those of the registration.
    V2,
}

/// `POST {tenant}/adminconsent`.
pub const V1: Interaction = Interaction {
    commands: |identity, request| commands(identity, request, Version::V1),
    answer: |identity, request| answer(identity, request, Version::V1),
};

/// `POST {tenant}/v2.0/adminconsent`.
pub const V2: Interaction = Interaction {
    commands: |identity, request| commands(identity, request, Version::V2),
    answer: |identity, request| answer(identity, request, Version::V2),
};

/// A permission that consent is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    kind: Kind,
    name: &'static str,
    /// Whether it has consent already.
    pub is_granted: bool,
}

impl Wanted {
    /// Name and kind, as app registrations list them.
    pub fn words(&self) -> String {
        match self.kind {
            Kind::Application => format!("{} (Application)", self.name),
            Kind::Delegated => format!("{} (Delegated)", self.name),
        }
    }
}

/// A request that can be answered to the application.
struct Asking<'request> {
    directory: &'request Directory,
    application: &'request DeveloperApplication,
    back: Back<'request>,
    tenant: String,
    version: Version,
}

/// Answers with the way back to the application, or with a page.
pub fn answer(identity: &Identity, request: &OAuthRequest<'_>, version: Version) -> Response {
    let answered = request.parameters().and_then(|asked| {
        let asking = Asking::read(request, &asked, version)?;
        Ok(asking.decided(identity, &asked).unwrap_or_else(|error| asking.failure(&error)))
    });
    answered.unwrap_or_else(|error| page::failure(&error))
}

/// The commands of an accepted page; none where nothing was accepted, or nothing is missing.
fn commands(identity: &Identity, request: &OAuthRequest<'_>, version: Version) -> Result<Vec<Command>, OAuthError> {
    let asked = request.parameters()?;
    // What is wrong with a request, the answer says.
    let Ok(asking) = Asking::read(request, &asked, version) else { return Ok(Vec::new()) };
    let Ok(wanted) = asking.wanted(&asked) else { return Ok(Vec::new()) };
    let persona = asking.persona(&asked).filter(|persona| persona.is_global_administrator());
    let (Some(persona), Some("accept")) = (persona, asked.get(DECISION)) else { return Ok(Vec::new()) };
    if wanted.iter().all(|one| one.is_granted) {
        return Ok(Vec::new());
    }
    if asked.get(PROOF) != Some(&asking.proof(identity, persona, &wanted)) {
        let words = "This consent was not given on a page of this world. Open the page of the application again.";
        return Err(OAuthCode::RequestMalformed.says(words));
    }
    let of_kind = |kind: Kind| {
        let missing = wanted.iter().filter(|one| one.kind == kind && !one.is_granted);
        let permissions: Vec<String> = missing.map(|one| one.name.to_owned()).collect();
        (!permissions.is_empty()).then(|| Command::SetPermissions {
            by: Some(persona.key.clone()),
            application: asking.application.key.to_owned(),
            kind,
            permissions,
            granted: true,
        })
    };
    Ok([Kind::Application, Kind::Delegated].into_iter().filter_map(of_kind).collect())
}

impl<'request> Asking<'request> {
    /// # Errors
    /// Errors about the tenant, the application or its address: those are shown, not sent.
    fn read(
        request: &OAuthRequest<'request>,
        asked: &'request Parameters,
        version: Version,
    ) -> Result<Self, OAuthError> {
        let directory = request.directory()?;
        let application = client::named(directory, asked.need("client_id")?)?;
        let redirect_uri = asked.need("redirect_uri")?;
        if !client::is_on_this_machine(redirect_uri) {
            return Err(OAuthCode::RedirectMismatch.says(format!(
                "{} cannot be told at {}. It runs on your own machine: use http://localhost with any port.",
                application.display_name,
                quoted(redirect_uri)
            )));
        }
        let back = Back { redirect_uri, mode: "query", state: asked.get("state").unwrap_or_default() };
        Ok(Self { directory, application, back, tenant: directory.organization().id.to_string(), version })
    }

    fn persona(&self, asked: &Parameters) -> Option<&'request Persona> {
        asked.get("login_hint").and_then(|name| self.directory.persona_by_user_principal_name(name))
    }

    /// # Errors
    /// What goes back to the application.
    fn decided(&self, identity: &Identity, asked: &Parameters) -> Result<Response, OAuthError> {
        let wanted = self.wanted(asked)?;
        let declined = OAuthCode::AccessDenied.says("The administrator did not consent.");
        let Some(persona) = self.persona(asked) else {
            let cancel = self.back.address(&self.failed(&declined));
            return Ok(page::pick_administrator(self.directory, self.application, &wanted, asked, &cancel));
        };
        match asked.get(DECISION) {
            Some("cancel") => Err(declined),
            Some("accept") if persona.is_global_administrator() && wanted.iter().all(|one| one.is_granted) => {
                let mut told = vec![("admin_consent", "True"), ("tenant", self.tenant.as_str())];
                let scope = asked.get("scope").filter(|_| self.version == Version::V2);
                told.extend(scope.map(|scope| ("scope", scope)));
                Ok(self.back.with(&told))
            }
            _ => {
                let mut hidden = asked.pairs(&[DECISION, PROOF]);
                hidden.push((PROOF.to_owned(), self.proof(identity, persona, &wanted)));
                Ok(page::consent_for_tenant(persona, self.application, &wanted, &hidden))
            }
        }
    }

    /// What is asked for, each once.
    ///
    /// # Errors
    /// A scope is unknown, or is for people who sign in and the application signs nobody in.
    fn wanted(&self, asked: &Parameters) -> Result<Vec<Wanted>, OAuthError> {
        let application = self.application;
        let scope = match self.version {
            Version::V1 => "",
            Version::V2 => asked.need("scope")?,
        };
        let (of_registration, others): (Vec<&str>, Vec<&str>) =
            scope.split(' ').partition(|name| name.ends_with("/.default"));
        of_registration.iter().try_for_each(|scope| scope::for_itself(scope))?;
        let mut wanted = Vec::new();
        let mut add = |kind: Kind, name: &'static str| {
            let is_granted = application.permissions_of(kind).contains(&name);
            let one = Wanted { kind, name, is_granted };
            if !wanted.contains(&one) {
                wanted.push(one);
            }
        };
        if self.version == Version::V1 || !of_registration.is_empty() {
            let required = self.directory.registered_application(application.key);
            for kind in [Kind::Application, Kind::Delegated] {
                let names = required.iter().flat_map(|one| one.permissions_of(kind));
                names.for_each(|name| add(kind, name));
            }
        }
        let others = scope::on_behalf(self.directory, application, &others.join(" "))?;
        for permission in others.names().filter_map(permissions::named) {
            if !application.signs_people_in {
                return Err(OAuthCode::ScopeInvalid.says(format!(
                    "{} acts for itself only, and {} would be for somebody who signs in. Ask for https://graph.microsoft.com/.default.",
                    application.display_name, permission.name
                )));
            }
            add(Kind::Delegated, permission.name);
        }
        Ok(wanted)
    }

    /// The seal of a page that asks `persona` for what is missing.
    fn proof(&self, identity: &Identity, persona: &Persona, wanted: &[Wanted]) -> String {
        let missing: Vec<String> = wanted.iter().filter(|one| !one.is_granted).map(Wanted::words).collect();
        identity.key.seal("admin consent", &format!("{} {} {}", self.application.key, persona.key, missing.join(" ")))
    }

    /// The documented parameters of a refusal.
    fn failed(&self, error: &OAuthError) -> [(&'static str, String); 4] {
        let [(_, name), description] = self.back.failure(error);
        let name = match (error.code, self.version) {
            (OAuthCode::AccessDenied, Version::V1) => "permission_denied".to_owned(),
            (OAuthCode::AccessDenied, Version::V2) => "consent_required".to_owned(),
            _ => name,
        };
        [("error", name), description, ("admin_consent", "True".to_owned()), ("tenant", self.tenant.clone())]
    }

    fn failure(&self, error: &OAuthError) -> Response {
        let told = self.failed(error);
        let told: Vec<(&str, &str)> = told.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.back.with(&told)
    }
}
