//! What pages of a device ask of its client, in words.

use crate::i18n::text_id;

/// Message id of an operation's name, by the name that `lab/actions` has; nothing where it is none.
pub fn operation_label(name: &str) -> Option<&'static str> {
    Some(match name {
        "installApplication" => text_id("operation-install"),
        "reinstallApplication" => text_id("operation-reinstall"),
        "reevaluateApplication" => text_id("operation-reevaluate"),
        "uninstallApplication" => text_id("operation-uninstall"),
        "repairApplication" => text_id("operation-repair"),
        "runScript" => text_id("operation-script"),
        _ => return None,
    })
}
