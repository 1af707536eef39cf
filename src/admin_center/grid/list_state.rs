//! Why a list without rows has none, and what to do about it.

use contract::lab::LabStatus;

/// What an empty list means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EmptyList {
    /// The state of the lab is not known yet.
    NotKnown,
    /// There are devices, on earlier pages.
    PageBeyondEnd,
    /// Search and filter let none through.
    NoMatch,
    /// No site was onboarded.
    NotOnboarded,
    /// The site was onboarded without upload, or it was turned off.
    UploadOff,
    /// The upload runs; what it sent is not visible yet.
    OnTheWay,
}

/// Why the list is empty.
pub(super) fn why_empty(total: u64, is_narrowed: bool, status: Option<&LabStatus>) -> EmptyList {
    match status {
        _ if total > 0 => EmptyList::PageBeyondEnd,
        _ if is_narrowed && status.is_none_or(|status| status.visible_device_count > 0) => EmptyList::NoMatch,
        None => EmptyList::NotKnown,
        Some(status) if !status.has_settings => EmptyList::NotOnboarded,
        Some(status) if !status.upload_active => EmptyList::UploadOff,
        Some(_) => EmptyList::OnTheWay,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(has_settings: bool, upload_active: bool, visible_device_count: u64) -> LabStatus {
        LabStatus {
            has_settings,
            upload_active,
            has_application: has_settings,
            visible_device_count,
            site_device_count: 40,
            ..LabStatus::default()
        }
    }

    #[test]
    fn each_empty_list_has_its_reason() {
        assert_eq!(why_empty(0, false, None), EmptyList::NotKnown);
        assert_eq!(why_empty(0, false, Some(&status(false, false, 0))), EmptyList::NotOnboarded);
        assert_eq!(why_empty(0, false, Some(&status(true, false, 0))), EmptyList::UploadOff);
        assert_eq!(why_empty(0, false, Some(&status(true, true, 0))), EmptyList::OnTheWay);
        assert_eq!(why_empty(0, true, Some(&status(true, true, 38))), EmptyList::NoMatch);
        assert_eq!(why_empty(38, false, Some(&status(true, true, 38))), EmptyList::PageBeyondEnd);
    }

    #[test]
    fn a_search_before_onboarding_still_says_that_no_site_is_attached() {
        assert_eq!(why_empty(0, true, Some(&status(false, false, 0))), EmptyList::NotOnboarded);
    }
}
