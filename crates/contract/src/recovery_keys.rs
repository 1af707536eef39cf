//! *Recovery keys* of an attached device. The admin center's own wire for it is not published; this is the lab's.

use serde::{Deserialize, Serialize};

/// Answer of `lab/managed-devices/{id}/recovery-keys`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryKeys {
    /// The drives whose keys the site has, by letter.
    pub value: Vec<RecoveryDrive>,
}

/// A drive whose recovery key the site has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryDrive {
    /// For example `C:`.
    pub drive: String,
    /// Whether Windows is on it.
    pub has_windows: bool,
    /// Id of the key, as the recovery screen of the device shows it.
    pub key_id: String,
    /// When the site got the key, RFC 3339.
    pub escrowed_date_time: String,
    /// The key was shown, and the client has not rotated it yet.
    pub is_rotation_pending: bool,
}

/// *Show recovery key* of a drive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShowRecoveryKeyBody {
    /// For example `C:`.
    pub drive: String,
}

/// A key that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryKey {
    /// The drive.
    pub drive: String,
    /// Id of the key.
    pub key_id: String,
    /// Eight groups of six digits.
    pub recovery_key: String,
    /// Whether the client has rotated it already; else it does so when it is on line.
    pub is_rotated: bool,
}
