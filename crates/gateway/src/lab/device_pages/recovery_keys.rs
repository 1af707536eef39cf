//! *Recovery keys*, and showing one.

use super::{read, told};
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::endpoint::Context;
use crate::error::ApiError;
use crate::graph::devices;
use crate::response;
use contract::limits::BODY_BYTES_MAX;
use contract::recovery_keys::{RecoveryDrive, RecoveryKey, RecoveryKeys, ShowRecoveryKeyBody};
use simulation::command::{Command, DevicePage};
use simulation::recovery_keys::RecoveryDrive as Simulated;
use simulation::world::World;

const DRIVE: &str = r#"{"drive":"C:"}, with a drive of the device"#;

/// The drives of the device.
pub fn list(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let row = read(context, call, DevicePage::RecoveryKeys)?;
    let drive = |drive: Simulated| RecoveryDrive {
        drive: drive.drive,
        has_windows: drive.has_windows,
        key_id: drive.key_id.to_string(),
        escrowed_date_time: drive.escrowed.rfc3339(),
        is_rotation_pending: drive.is_rotation_pending,
    };
    Ok(response::json(&RecoveryKeys { value: context.world.recovery_drives(row).into_iter().map(drive).collect() }))
}

/// Shows a key, which is rotated by that.
pub fn show(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let ShowRecoveryKeyBody { drive } = body::json(call.headers, call.body, BODY_BYTES_MAX, DRIVE)?;
    let row = devices::row_of(world, call)?;
    let by = call.caller.key.clone();
    let shown = world.recovery_key(&by, row, &drive).map_err(|error| told(world, error))?;
    world.apply(Command::ShowRecoveryKey { by, row, drive: drive.clone() }).map_err(|error| told(world, error))?;
    let is_pending = world.recovery_drives(row).iter().any(|one| one.drive == drive && one.is_rotation_pending);
    Ok(response::json(&RecoveryKey {
        drive,
        key_id: shown.key_id.to_string(),
        recovery_key: shown.key,
        is_rotated: !is_pending,
    }))
}
