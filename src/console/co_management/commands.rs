//! The commands of the co-management node, and why they cannot be given.

use crate::api::LoadState;
use crate::console::text::{Availability, Text};
use contract::onboarding::CoManagementObject;

/// *Configure co-management*: makes the settings of a site that has none. The world refuses a second time too
/// (`AlreadyOnboarded`); here it is said before anything is entered.
pub fn configure(settings: &LoadState<Vec<CoManagementObject>>) -> Availability {
    match settings {
        LoadState::Loading => Err(Text::new("console-configure-loading")),
        LoadState::Ready(objects) if !objects.is_empty() => Err(Text::new("console-configure-exists")),
        // Unknown settings are no reason to forbid the wizard: the gateway has the last word.
        LoadState::Ready(_) | LoadState::Failed(_) => Ok(()),
    }
}

/// *Properties*: of the selected settings object.
pub fn properties(settings: &LoadState<Vec<CoManagementObject>>, selected: Option<&str>) -> Availability {
    match settings {
        LoadState::Ready(objects) if objects.iter().any(|object| Some(object.name.as_str()) == selected) => Ok(()),
        LoadState::Ready(objects) if !objects.is_empty() => Err(Text::new("console-properties-select-first")),
        _ => Err(Text::new("console-properties-nothing")),
    }
}

/// *Offboard*: of a site that uploads its devices.
pub fn offboard(settings: &LoadState<Vec<CoManagementObject>>) -> Availability {
    match settings {
        LoadState::Ready(objects) if objects.iter().any(|object| object.upload_active) => Ok(()),
        LoadState::Ready(objects) if !objects.is_empty() => Err(Text::new("console-offboard-off")),
        _ => Err(Text::new("console-offboard-nothing")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::onboarding::{CoManagementSettings, SETTINGS_NAME};

    fn onboarded() -> LoadState<Vec<CoManagementObject>> {
        LoadState::Ready(vec![CoManagementObject {
            name: SETTINGS_NAME.into(),
            settings: CoManagementSettings::default(),
            upload_active: false,
            onboarded_by: None,
            onboarded_date_time: None,
            next_upload_date_time: None,
            enrolled_device_count: 0,
        }])
    }

    #[test]
    fn a_site_is_configured_once() {
        assert!(configure(&LoadState::Ready(Vec::new())).is_ok());
        assert_eq!(configure(&onboarded()), Err(Text::new("console-configure-exists")));
        assert!(configure(&LoadState::Loading).is_err());
    }

    #[test]
    fn only_a_site_that_uploads_is_offboarded() {
        assert_eq!(offboard(&LoadState::Ready(Vec::new())), Err(Text::new("console-offboard-nothing")));
        assert_eq!(offboard(&onboarded()), Err(Text::new("console-offboard-off")));
        let LoadState::Ready(mut objects) = onboarded() else { panic!("it is read") };
        objects[0].upload_active = true;
        assert!(offboard(&LoadState::Ready(objects)).is_ok());
    }

    #[test]
    fn properties_need_a_selected_object() {
        assert!(properties(&onboarded(), Some(SETTINGS_NAME)).is_ok());
        assert_eq!(properties(&onboarded(), None), Err(Text::new("console-properties-select-first")));
        let empty = LoadState::Ready(Vec::new());
        assert_eq!(properties(&empty, Some(SETTINGS_NAME)), Err(Text::new("console-properties-nothing")));
    }
}
