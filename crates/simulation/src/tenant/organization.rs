//! The tenant itself.

use crate::draw::{Purpose, guid};
use uuid::Uuid;

/// Verified domain of the tenant.
pub(crate) const DOMAIN: &str = "contoso.com";
/// The domain that every tenant is born with.
pub(crate) const INITIAL_DOMAIN: &str = "contoso.onmicrosoft.com";
/// Name of the fictional company.
pub(crate) const DISPLAY_NAME: &str = "Contoso";
/// Country of the tenant's geography; the service connection point is in the same.
pub(crate) const COUNTRY_LETTER_CODE: &str = "US";

/// The tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Tenant id, from the seed.
    pub id: Uuid,
    /// Name for people.
    pub display_name: &'static str,
    /// Verified domains, the default first.
    pub verified_domains: [&'static str; 2],
    /// Country of its geography.
    pub country_letter_code: &'static str,
}

impl Organization {
    /// The tenant of a world.
    pub fn new(seed: u64) -> Self {
        Self {
            id: guid(seed, Purpose::TenantId, 0, 0),
            display_name: DISPLAY_NAME,
            verified_domains: [DOMAIN, INITIAL_DOMAIN],
            country_letter_code: COUNTRY_LETTER_CODE,
        }
    }
}
