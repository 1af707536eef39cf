//! What the dialog *Import apps* holds, and when its buttons can be pressed.

use crate::console::text::{Availability, Text};
use contract::onboarding::{AzureEnvironment, ImportBody};

/// A field of the dialog, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    TenantName,
    TenantId,
    ApplicationName,
    ClientId,
    SecretKey,
    SecretKeyExpiry,
    AppIdUri,
}

impl Field {
    /// All of them.
    pub(super) const ALL: [Self; 7] = [
        Self::TenantName,
        Self::TenantId,
        Self::ApplicationName,
        Self::ClientId,
        Self::SecretKey,
        Self::SecretKeyExpiry,
        Self::AppIdUri,
    ];

    /// Message ids of its name and of its access key.
    pub(super) fn message_ids(self) -> [&'static str; 2] {
        match self {
            Self::TenantName => ["console-import-tenant-name", "console-import-tenant-name-key"],
            Self::TenantId => ["console-import-tenant-id", "console-import-tenant-id-key"],
            Self::ApplicationName => ["console-import-application-name", "console-import-application-name-key"],
            Self::ClientId => ["console-import-client-id", "console-import-client-id-key"],
            Self::SecretKey => ["console-import-secret-key", "console-import-secret-key-key"],
            Self::SecretKeyExpiry => ["console-import-secret-expiry", "console-import-secret-expiry-key"],
            Self::AppIdUri => ["console-import-app-id-uri", "console-import-app-id-uri-key"],
        }
    }

    /// `type` of its input: the secret key is shown as dots.
    pub(super) fn input_type(self) -> &'static str {
        match self {
            Self::SecretKey => "password",
            Self::SecretKeyExpiry => "date",
            _ => "text",
        }
    }
}

/// The dialog: what was entered, and what *Verify* has found right.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Draft {
    entered: ImportBody,
    verified: Option<ImportBody>,
}

impl Draft {
    /// The dialog as it opens, for a cloud.
    pub(super) fn new(environment: AzureEnvironment) -> Self {
        Self { entered: ImportBody { environment, ..ImportBody::default() }, verified: None }
    }

    /// What a field holds.
    pub(super) fn get(&self, field: Field) -> &str {
        match field {
            Field::TenantName => &self.entered.tenant_name,
            Field::TenantId => &self.entered.tenant_id,
            Field::ApplicationName => &self.entered.application_name,
            Field::ClientId => &self.entered.client_id,
            Field::SecretKey => &self.entered.secret_key,
            Field::SecretKeyExpiry => &self.entered.secret_key_expiry,
            Field::AppIdUri => &self.entered.app_id_uri,
        }
    }

    /// Something was entered.
    pub(super) fn set(&mut self, field: Field, text: String) {
        let held = match field {
            Field::TenantName => &mut self.entered.tenant_name,
            Field::TenantId => &mut self.entered.tenant_id,
            Field::ApplicationName => &mut self.entered.application_name,
            Field::ClientId => &mut self.entered.client_id,
            Field::SecretKey => &mut self.entered.secret_key,
            Field::SecretKeyExpiry => &mut self.entered.secret_key_expiry,
            Field::AppIdUri => &mut self.entered.app_id_uri,
        };
        *held = text;
    }

    /// What is sent.
    pub(super) fn body(&self) -> ImportBody {
        self.entered.clone()
    }

    /// Whether *Verify* can be pressed: every field holds something.
    pub(super) fn verify_availability(&self) -> Availability {
        match Field::ALL.into_iter().any(|field| self.get(field).trim().is_empty()) {
            true => Err(Text::new("console-import-incomplete")),
            false => Ok(()),
        }
    }

    /// Whether *OK* can be pressed: what stands there was verified.
    pub(super) fn ok_availability(&self) -> Availability {
        self.verify_availability()?;
        if self.is_verified() { Ok(()) } else { Err(Text::new("console-import-verify-first")) }
    }

    /// Whether what stands there was verified.
    pub(super) fn is_verified(&self) -> bool {
        self.verified.as_ref() == Some(&self.entered)
    }

    /// *Verify* found this right.
    pub(super) fn verified(&mut self, body: ImportBody) {
        self.verified = Some(body);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> Draft {
        let mut draft = Draft::new(AzureEnvironment::AzurePublicCloud);
        for field in Field::ALL {
            assert!(draft.verify_availability().is_err(), "{field:?} is missing");
            draft.set(field, format!("{field:?}"));
        }
        draft
    }

    #[test]
    fn every_field_is_needed_and_keeps_what_is_entered() {
        let draft = filled();
        assert!(draft.verify_availability().is_ok());
        assert!(Field::ALL.into_iter().all(|field| draft.get(field) == format!("{field:?}")));
    }

    #[test]
    fn ok_needs_a_verification_of_what_stands_there() {
        let mut draft = filled();
        assert_eq!(draft.ok_availability().expect_err("not verified").id, "console-import-verify-first");
        draft.verified(draft.body());
        assert!(draft.ok_availability().is_ok() && draft.is_verified());
        draft.set(Field::ClientId, "another".into());
        assert!(draft.ok_availability().is_err() && !draft.is_verified());
    }
}
