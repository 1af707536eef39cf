//! Whether a device is in the admin center, and if not, why not, in words.

use crate::console::text::Text;
use contract::admin_service::ConsoleDevice;

/// What the detail pane says of the upload. A site with settings is attached again in their Properties: the wizard refuses it.
pub fn upload_state(device: &ConsoleDevice, has_settings: bool) -> Text {
    match (device.not_uploaded_because.as_deref(), &device.managed_device_id) {
        (Some("UploadOff"), _) if has_settings => Text::new("console-not-uploaded-offboarded"),
        (Some("UploadOff"), _) => Text::new("console-not-uploaded-upload-off"),
        (Some("NoClient"), _) => Text::new("console-not-uploaded-no-client"),
        (Some("SharedCertificate"), _) => Text::new("console-not-uploaded-shared-certificate"),
        (Some("OutsideScope"), _) => Text::new("console-not-uploaded-outside-scope"),
        (Some(code), _) => Text::new("console-not-uploaded-other").with("code", code),
        (None, Some(_)) => Text::new("console-uploaded"),
        (None, None) => Text::new("console-upload-on-its-way"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_comes_before_what_the_tenant_still_shows() {
        let mut device = ConsoleDevice::default();
        assert_eq!(upload_state(&device, false).id, "console-upload-on-its-way");
        device.not_uploaded_because = Some("UploadOff".into());
        assert_eq!(upload_state(&device, false).id, "console-not-uploaded-upload-off");
        assert_eq!(upload_state(&device, true).id, "console-not-uploaded-offboarded");
        device.not_uploaded_because = None;
        device.managed_device_id = Some("id".into());
        assert_eq!(upload_state(&device, false).id, "console-uploaded");
        device.not_uploaded_because = Some("OutsideScope".into());
        assert_eq!(upload_state(&device, false).id, "console-not-uploaded-outside-scope");
        device.not_uploaded_because = Some("Unheard".into());
        assert_eq!(upload_state(&device, false), Text::new("console-not-uploaded-other").with("code", "Unheard"));
    }
}
