//! Pages that are read from the site when they are opened: the request, and what the admin center says where it fails ("Troubleshoot
//! client details", "Troubleshoot resource explorer", "Troubleshoot timeline" of tenant attach). Nothing reads them again but *Refresh*,
//! another person and another moment: each request leaves lines in the site's logs.

use crate::api::{ApiError, Loaded, lab, use_loaded, use_revision};
use crate::i18n::{t, t_with, text_id};
use crate::ui::{ErrorState, LoadedFrame};
use leptos::prelude::*;
use serde::de::DeserializeOwned;

/// Reads a page from the site. To be called below [`OnceKnown`].
pub(super) fn use_site_answer<T>(address: impl Fn() -> String + Send + Sync + 'static) -> Loaded<T>
where
    T: DeserializeOwned + Clone + PartialEq + Send + Sync + 'static,
{
    use_loaded(address, use_revision(|_| 0))
}

/// Builds what reads from the site only once the lab's state is known: what is read before would be read again with it, and each request
/// leaves lines.
#[component]
pub(super) fn OnceKnown(
    /// What reads.
    children: ChildrenFn,
) -> impl IntoView {
    let is_known = Memo::new(|_| lab().status().is_some());
    view! { <Show when=move || is_known.get()>{children()}</Show> }
}

/// What was read, or what the admin center says where it could not be.
#[component]
pub(super) fn SiteAnswer<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What is read.
    loaded: Loaded<T>,
    /// Message id of what it is, in the sentence *Unable to get … information*.
    what: &'static str,
    /// What is shown once there is content.
    children: ChildrenFn,
) -> impl IntoView {
    let failed = Callback::new(move |error: ApiError| {
        let kind = Failure::of(&error);
        let words = move || {
            kind.map(|kind| {
                let (heading, message) = kind.words();
                let what = [("what", t(what).into())];
                view! {
                    <h2 class="center-refused-title">{t_with(heading, &what)}</h2>
                    <p>{t_with(message, &what)}</p>
                }
            })
        };
        view! {
            <section class="center-site-refused">
                {words} <ErrorState error on_retry=Callback::new(move |()| loaded.reload()) />
            </section>
        }
        .into_any()
    });
    view! {
        <LoadedFrame loaded lines=6 failed>
            {children()}
        </LoadedFrame>
    }
}

/// The kinds of failure that the product has words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// No role in Intune.
    NoAccess,
    /// The site does not know the caller, or its role there lacks a permission.
    NotAuthorized,
    /// Outside the caller's security scope, or gone.
    DeviceNotFound,
    /// The service connection point does not answer.
    TimedOut,
    /// The service connection point does not reach the cloud.
    EndpointsUnreachable,
    /// The SMS Provider asks for another authentication.
    Forbidden,
    /// The administration service does not answer.
    Unexpected,
}

impl Failure {
    /// Of a refusal of the gateway; nothing where the product has no words.
    pub(super) fn of(error: &ApiError) -> Option<Self> {
        Some(match error.code.as_str() {
            "IntuneRoleNotAssigned" | "LicenseMissing" => Self::NoAccess,
            "NotDiscoveredByAzureActiveDirectory"
            | "NotDiscoveredByActiveDirectory"
            | "CloudOnlyUser"
            | "ReadResourceNotGranted"
            | "NotifyResourceNotGranted"
            | "ApplicationWithoutUser" => Self::NotAuthorized,
            "DeviceOutsideSecurityScope" | "DeviceRetired" => Self::DeviceNotFound,
            "EndpointUnreachable" | "ProxyAuthenticationRequired" | "CertificateChainIncomplete" => {
                Self::EndpointsUnreachable
            }
            "ServiceConnectionPointStopped"
            | "DatabaseConnectionClosed"
            | "ServiceSigningCertificateMismatch"
            | "ServiceConfigurationOutdated"
            | "CloudRequestUnauthorized"
            | "CloudRequestForbidden"
            | "AccountOnboardingRefused"
            // An exercise tells the symptom, not its cause.
            | "ExerciseUnderWay" => Self::TimedOut,
            "ProviderAuthenticationRefused" => Self::Forbidden,
            "AdministrationServiceUnavailable" | "AdministrationServiceFailed" => Self::Unexpected,
            _ => return None,
        })
    }

    /// Message ids of the heading and of the sentence below it; their argument `what` is what was asked for.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::NoAccess => (text_id("center-refused-access"), text_id("center-refused-access-text")),
            Self::NotAuthorized => (text_id("center-refused-unable"), text_id("center-refused-unable-text")),
            Self::DeviceNotFound => (text_id("center-refused-device"), text_id("center-refused-device-text")),
            Self::TimedOut => (text_id("center-refused-loading"), text_id("center-refused-loading-text")),
            Self::EndpointsUnreachable => {
                (text_id("center-refused-validating"), text_id("center-refused-validating-text"))
            }
            Self::Forbidden => (text_id("center-refused-forbidden"), text_id("center-refused-forbidden-text")),
            Self::Unexpected => (text_id("center-refused-unexpected"), text_id("center-refused-unexpected-text")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_of_a_page_has_the_products_words() {
        let of = |code: &str| Failure::of(&ApiError { code: code.into(), ..ApiError::no_connection(String::new()) });
        for (code, expected) in [
            ("IntuneRoleNotAssigned", Some(Failure::NoAccess)),
            ("CloudOnlyUser", Some(Failure::NotAuthorized)),
            ("DeviceOutsideSecurityScope", Some(Failure::DeviceNotFound)),
            ("ServiceConnectionPointStopped", Some(Failure::TimedOut)),
            ("EndpointUnreachable", Some(Failure::EndpointsUnreachable)),
            ("AdministrationServiceUnavailable", Some(Failure::Unexpected)),
            ("NoConnection", None),
        ] {
            assert_eq!(of(code), expected, "{code}");
        }
    }
}
