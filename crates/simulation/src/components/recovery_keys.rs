//! The way of a recovery key to the admin center, and of its rotation on the client. The words are by analogy with those of the other pages;
//! no document shows them.

use crate::command::Row;
use crate::fleet::Fleet;
use crate::log::{ClientAgent, Component, Logs, NewLine};
use crate::site::topology::SITE_SERVER;
use crate::time::SimTime;
use crate::trace::{Cause, Step};
use uuid::Uuid;

/// A request that was let through.
pub(crate) struct Request<'r> {
    pub(crate) command: u64,
    pub(crate) user: &'r str,
    pub(crate) row: Row,
    pub(crate) drive: char,
    pub(crate) key_id: Uuid,
    pub(crate) now: SimTime,
}

/// Writes the lines of a request. The key itself is in no log.
pub(crate) fn write(request: &Request<'_>, logs: &mut Logs) {
    let Request { command, user, row, drive, key_id, now } = *request;
    let device = Fleet::resource_id(row);
    let url = format!("https://{SITE_SERVER}/AdminService/v1.0/Device({device})/AdminService.GetRecoveryKey");
    let mut write = |component: Component, step: Step, invented: bool, text: String| {
        let line = NewLine::information(component, now, (step, Cause::Command(command)), command, text);
        logs.write(NewLine { invented, ..line });
    };
    let text = "Received new notification. Validating basic notification details...".to_owned();
    write(Component::NotificationWorker, Step::Receive, false, text);
    let text = format!("Sending AdminService request with URL: {url}");
    write(Component::NotificationWorker, Step::ServeConsole, false, text);
    let text = format!("Processing incoming request for resource [{url}], method: [POST], User - [{user}]");
    write(Component::AdministrationService, Step::ServeConsole, false, text);
    let text =
        format!("Auditing: User {user} read the recovery key {{{key_id}}} of volume {drive}: of device {device}.");
    write(Component::SmsProvider, Step::ServeConsole, true, text);
}

/// Writes what the client does when it rotates keys.
pub(crate) fn write_rotation(command: u64, row: Row, rotated: &[(char, Uuid)], now: SimTime, logs: &mut Logs) {
    for (drive, key_id) in rotated {
        for text in [
            format!("Rotating the recovery key of volume {drive}: because it was disclosed."),
            format!("The recovery key {{{key_id}}} of volume {drive}: was escrowed to the site."),
        ] {
            let agent = Component::ClientAgent(row, ClientAgent::BitlockerManagementHandler);
            let line = NewLine::information(agent, now, (Step::ClientRespond, Cause::Command(command)), command, text);
            logs.write(NewLine { invented: true, ..line });
        }
    }
}
