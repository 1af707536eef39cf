//! Labels and values of *Client details*, in the product's order (the document's picture).

use crate::admin_center::device::facts::Fact;
use crate::admin_center::words::Shown;
use contract::client_details::ClientDetails;

fn time(value: Option<&str>) -> Shown {
    value.map_or(Shown::Missing, Shown::time)
}

/// Left side.
pub(super) fn left(details: &ClientDetails) -> Vec<Fact> {
    vec![
        ("center-client-online", Shown::flag(details.online)),
        ("center-client-logged-on-user", Shown::text(details.logged_on_user.as_deref())),
        ("center-client-on-internet", Shown::flag(details.on_internet)),
        ("center-client-co-managed", Shown::flag(details.co_managed)),
        ("center-client-compliant", details.compliant.map_or(Shown::Missing, Shown::flag)),
        ("center-client-last-online", time(details.last_online_date_time.as_deref())),
    ]
}

/// Right side.
pub(super) fn right(details: &ClientDetails) -> Vec<Fact> {
    vec![
        ("center-client-management-point", Shown::text(details.management_point.as_deref())),
        ("center-client-last-active", time(details.last_active_date_time.as_deref())),
        ("center-client-last-mp", Shown::text(details.last_management_point_server_name.as_deref())),
        ("center-client-last-policy", time(details.last_policy_request_date_time.as_deref())),
        ("center-client-mac", Shown::text(Some(&details.mac_address))),
        ("center-client-site-code", Shown::text(Some(&details.site_code))),
        ("center-client-version", Shown::text(details.client_version.as_deref())),
    ]
}

/// The tab *Properties*.
pub(super) fn properties(details: &ClientDetails) -> Vec<Fact> {
    let properties = &details.properties;
    vec![
        ("center-client-ad-site", Shown::text(Some(&properties.ad_site_name))),
        ("center-client-full-domain", Shown::text(Some(&properties.full_domain))),
        ("center-client-full-build", Shown::text(Some(&properties.full_os_build))),
        ("center-client-virtual-machine", Shown::flag(properties.virtual_machine)),
        ("center-client-resource-id", Shown::Text(properties.resource_id.to_string())),
        ("center-client-approved", Shown::flag(properties.approved)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_values_are_missing_and_known_ones_are_shown() {
        let details = ClientDetails {
            online: true,
            compliant: Some(false),
            last_active_date_time: Some("2020-09-28T08:15:00Z".into()),
            ..ClientDetails::default()
        };
        let left = left(&details);
        assert_eq!(left[0].1, Shown::Message("center-yes"));
        assert_eq!(left[1].1, Shown::Missing);
        assert_eq!(left[4].1, Shown::Message("center-no"));
        let right = right(&details);
        assert_eq!(right[1].1, Shown::Time("2020-09-28T08:15:00Z".into()));
        assert_eq!(right[3].1, Shown::Missing);
    }
}
