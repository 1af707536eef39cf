//! Whether a device is in the admin center, and if not, why not, in words.

use crate::console::text::Text;
use crate::i18n::text_id;
use contract::admin_service::ConsoleDevice;
use contract::query::NOT_UPLOADED;

/// What the list can be filtered by, under its name in the URL and on the wire, with the message id of its words. All but
/// the first two are states that a device is in.
pub const FILTERS: [(&str, &str); 9] = [
    (NOT_UPLOADED, text_id("console-upload-state-not-uploaded")),
    ("uploaded", text_id("console-upload-state-uploaded")),
    ("notVisibleYet", text_id("console-upload-state-not-visible-yet")),
    ("leaving", text_id("console-upload-state-leaving")),
    ("waiting", text_id("console-upload-state-waiting")),
    ("noClient", text_id("console-upload-state-no-client")),
    ("sharedCertificate", text_id("console-upload-state-shared-certificate")),
    ("outsideScope", text_id("console-upload-state-outside-scope")),
    ("uploadOff", text_id("console-upload-state-upload-off")),
];

/// The filter of this name.
pub fn filter_named(name: &str) -> Option<&'static str> {
    FILTERS.into_iter().map(|(known, _)| known).find(|known| *known == name)
}

/// What the column *Upload* says of a device; a state that this build does not know, under its name.
pub fn upload_cell(device: &ConsoleDevice) -> Text {
    let known = FILTERS.into_iter().find(|(state, _)| *state == device.upload_state);
    match known {
        Some((_, message_id)) => Text::new(message_id),
        None => Text::new("console-not-uploaded-other").with("code", device.upload_state.as_str()),
    }
}

/// What the detail pane says of the upload. A site with settings is attached again in their Properties: the wizard refuses it.
pub fn upload_state(device: &ConsoleDevice, has_settings: bool) -> Text {
    match device.not_uploaded_because.as_deref() {
        Some("UploadOff") if has_settings => Text::new("console-not-uploaded-offboarded"),
        Some("UploadOff") => Text::new("console-not-uploaded-upload-off"),
        Some("NoClient") => Text::new("console-not-uploaded-no-client"),
        Some("SharedCertificate") => Text::new("console-not-uploaded-shared-certificate"),
        Some("OutsideScope") => Text::new("console-not-uploaded-outside-scope"),
        Some(code) => Text::new("console-not-uploaded-other").with("code", code),
        None if device.upload_state == "waiting" => Text::new("console-upload-waiting"),
        None if device.managed_device_id.is_some() => Text::new("console-uploaded"),
        None => Text::new("console-upload-on-its-way"),
    }
}

/// What is added while the admin center still shows a device that the site does not upload any more.
pub fn leaving(device: &ConsoleDevice) -> Option<&'static str> {
    (device.upload_state == "leaving").then_some(text_id("console-uploaded-leaving"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_comes_before_what_the_tenant_still_shows() {
        let mut device = ConsoleDevice { upload_state: "waiting".into(), ..ConsoleDevice::default() };
        assert_eq!(upload_state(&device, false).id, "console-upload-waiting");
        device.upload_state = "notVisibleYet".into();
        assert_eq!(upload_state(&device, false).id, "console-upload-on-its-way");
        device.not_uploaded_because = Some("UploadOff".into());
        assert_eq!(upload_state(&device, false).id, "console-not-uploaded-upload-off");
        assert_eq!(upload_state(&device, true).id, "console-not-uploaded-offboarded");
        device.not_uploaded_because = None;
        device.managed_device_id = Some("id".into());
        device.upload_state = "uploaded".into();
        assert_eq!((upload_state(&device, false).id, leaving(&device)), ("console-uploaded", None));
        device.not_uploaded_because = Some("OutsideScope".into());
        device.upload_state = "leaving".into();
        assert_eq!(upload_state(&device, false).id, "console-not-uploaded-outside-scope");
        assert_eq!(leaving(&device), Some("console-uploaded-leaving"));
        device.not_uploaded_because = Some("Unheard".into());
        assert_eq!(upload_state(&device, false), Text::new("console-not-uploaded-other").with("code", "Unheard"));
    }

    #[test]
    fn every_state_has_its_words() {
        let cell = |state: &str| upload_cell(&ConsoleDevice { upload_state: state.into(), ..ConsoleDevice::default() });
        for (state, message_id) in &FILTERS[1..] {
            assert_eq!(cell(state), Text::new(message_id));
        }
        assert_eq!(cell("unheard"), Text::new("console-not-uploaded-other").with("code", "unheard"));
        assert_eq!((filter_named("noClient"), filter_named("unheard")), (Some("noClient"), None));
    }
}
