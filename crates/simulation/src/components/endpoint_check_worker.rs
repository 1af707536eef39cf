//! EndpointConnectivityCheckWorker on the service connection point: looks for the internet endpoints. The documents name its log and
//! the status messages 11411 (warning) and 11412 (error), and show no line: these are ours.

use super::cloud_connection::ENDPOINTS;
use super::sync_upload_worker::Context;
use crate::faults::FaultId;
use crate::log::{Component, NewLine, Severity};
use crate::trace::{Cause, Step};

/// Writes about every endpoint that is blocked, with each run of the upload worker; nothing where all are open.
pub(super) fn check(run: u64, context: &mut Context<'_>) {
    for (fault, endpoint) in ENDPOINTS {
        if !context.faults.is_on(fault) {
            continue;
        }
        // The tenant is in another region than this gateway's: nothing critical is lost.
        let (message, severity) = match fault {
            FaultId::EuGatewayBlocked => (11411, Severity::Warning),
            _ => (11412, Severity::Error),
        };
        let text = format!("Endpoint {endpoint} is not reachable. Raising status message {message}.");
        let traced = (Step::CheckEndpoints, Cause::UploadRun(run));
        let line = NewLine::information(Component::EndpointCheckWorker, context.now, traced, run, text);
        context.logs.write(NewLine { severity, invented: true, ..line });
    }
}
