//! What can be done to a device from its menu, and if not, why not.

use crate::console::text::{Availability, Text};
use contract::admin_service::ConsoleDevice;
use contract::lab::DeviceFault;

/// The role that lets a device share one certificate between the role and its client.
const DISTRIBUTION_POINT: &str = "Distribution point";

/// *Start > Admin Center*: the device's page in the admin center, once the tenant shows it.
pub fn admin_center(device: &ConsoleDevice) -> Result<&str, Text> {
    match (&device.managed_device_id, &device.not_uploaded_because) {
        (Some(id), _) => Ok(id),
        (None, Some(_)) => Err(Text::new("console-admin-center-not-uploaded")),
        (None, None) => Err(Text::new("console-admin-center-not-yet")),
    }
}

/// *Lab > Take off line*.
pub fn take_off_line(device: &ConsoleDevice) -> Availability {
    has_client(device)?;
    if device.is_online { Ok(()) } else { Err(Text::new("console-lab-is-off-line")) }
}

/// *Lab > Bring back on line*.
pub fn bring_on_line(device: &ConsoleDevice) -> Availability {
    has_client(device)?;
    if device.is_online { Err(Text::new("console-lab-is-on-line")) } else { Ok(()) }
}

/// *Lab > Share one certificate…* and its reverse.
pub fn change_certificate(device: &ConsoleDevice) -> Availability {
    has_client(device)?;
    if device.roles.iter().any(|role| role.eq_ignore_ascii_case(DISTRIBUTION_POINT)) {
        Ok(())
    } else {
        Err(Text::new("console-lab-not-a-distribution-point"))
    }
}

/// A lab command of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabCommand {
    /// Takes the client off line.
    TakeOffLine,
    /// Brings it back.
    BringOnLine,
    /// Lets the distribution point role and the client share one certificate.
    ShareCertificate,
    /// Gives each its own again.
    SeparateCertificates,
}

impl LabCommand {
    /// The commands that a device's menu offers.
    pub fn offered(device: &ConsoleDevice) -> [LabCommand; 3] {
        let certificate =
            if device.shares_certificate { LabCommand::SeparateCertificates } else { LabCommand::ShareCertificate };
        [LabCommand::TakeOffLine, LabCommand::BringOnLine, certificate]
    }

    /// Whether it can be given to this device now.
    pub fn availability(self, device: &ConsoleDevice) -> Availability {
        match self {
            LabCommand::TakeOffLine => take_off_line(device),
            LabCommand::BringOnLine => bring_on_line(device),
            LabCommand::ShareCertificate | LabCommand::SeparateCertificates => change_certificate(device),
        }
    }

    /// What it asks of the lab.
    pub fn fault(self) -> DeviceFault {
        match self {
            LabCommand::TakeOffLine => DeviceFault { online: Some(false), shares_certificate: None },
            LabCommand::BringOnLine => DeviceFault { online: Some(true), shares_certificate: None },
            LabCommand::ShareCertificate => DeviceFault { online: None, shares_certificate: Some(true) },
            LabCommand::SeparateCertificates => DeviceFault { online: None, shares_certificate: Some(false) },
        }
    }

    /// Message id of its name.
    pub fn message_id(self) -> &'static str {
        match self {
            LabCommand::TakeOffLine => "console-lab-take-off-line",
            LabCommand::BringOnLine => "console-lab-bring-on-line",
            LabCommand::ShareCertificate => "console-lab-share-certificate",
            LabCommand::SeparateCertificates => "console-lab-separate-certificates",
        }
    }

    /// Message ids of the question that comes first, title and text; `$name` is the device. What is undone by the next entry of
    /// the menu is done at once.
    pub fn question(self) -> Option<(&'static str, &'static str)> {
        match self {
            LabCommand::TakeOffLine | LabCommand::BringOnLine => None,
            LabCommand::ShareCertificate => Some(("console-lab-share-title", "console-lab-share-question")),
            LabCommand::SeparateCertificates => Some(("console-lab-separate-title", "console-lab-separate-question")),
        }
    }

    /// Message id of what is said once it was done; `$name` is the device.
    pub fn done_message_id(self) -> &'static str {
        match self {
            LabCommand::TakeOffLine => "console-lab-took-off-line",
            LabCommand::BringOnLine => "console-lab-brought-on-line",
            LabCommand::ShareCertificate => "console-lab-shared-certificate",
            LabCommand::SeparateCertificates => "console-lab-separated-certificates",
        }
    }
}

fn has_client(device: &ConsoleDevice) -> Availability {
    if device.is_client { Ok(()) } else { Err(Text::new("console-lab-no-client")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client() -> ConsoleDevice {
        ConsoleDevice { is_client: true, is_online: true, ..ConsoleDevice::default() }
    }

    #[test]
    fn the_admin_center_opens_for_a_device_that_it_shows() {
        let mut device = client();
        assert_eq!(admin_center(&device), Err(Text::new("console-admin-center-not-yet")));
        device.not_uploaded_because = Some("OutOfScope".into());
        assert_eq!(admin_center(&device), Err(Text::new("console-admin-center-not-uploaded")));
        device.managed_device_id = Some("id".into());
        assert_eq!(admin_center(&device), Ok("id"));
    }

    #[test]
    fn a_client_is_either_taken_off_or_brought_back() {
        for is_online in [true, false] {
            let device = ConsoleDevice { is_online, ..client() };
            assert_ne!(take_off_line(&device).is_ok(), bring_on_line(&device).is_ok());
        }
        let without_client = ConsoleDevice { roles: vec![DISTRIBUTION_POINT.into()], ..ConsoleDevice::default() };
        for command in LabCommand::offered(&without_client) {
            assert_eq!(command.availability(&without_client), Err(Text::new("console-lab-no-client")));
        }
    }

    #[test]
    fn three_dots_promise_a_question_and_nothing_else_asks() {
        for command in [
            LabCommand::TakeOffLine,
            LabCommand::BringOnLine,
            LabCommand::ShareCertificate,
            LabCommand::SeparateCertificates,
        ] {
            let label = crate::i18n::t(command.message_id());
            assert_eq!(label.ends_with('…'), command.question().is_some(), "{label}");
        }
    }

    #[test]
    fn only_a_distribution_point_shares_its_certificate() {
        let mut device = client();
        assert!(change_certificate(&device).is_err());
        device.roles = vec!["Management point".into(), DISTRIBUTION_POINT.into()];
        assert!(change_certificate(&device).is_ok());
        device.shares_certificate = true;
        assert_eq!(LabCommand::offered(&device)[2], LabCommand::SeparateCertificates);
    }
}
