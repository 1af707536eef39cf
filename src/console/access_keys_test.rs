//! The access keys of every page and window: each letter stands in the name that it underlines, and once in its window.

use crate::i18n::{Language, message};
use contract::scenario::product::Version;
use std::collections::BTreeSet;

/// Message ids of a name and of its letter.
type Named = (&'static str, &'static str);

const FOOTER: &[Named] = &[
    ("console-previous", "console-previous-key"),
    ("console-next", "console-next-key"),
    ("console-page-summary", "console-summary-key"),
];
const CANCEL: Named = ("console-cancel", "console-cancel-key");
const APPLY: Named = ("console-apply", "console-apply-key");
const SIGN_IN: Named = ("console-sign-in", "console-sign-in-key");
const BROWSE: Named = ("console-browse", "console-browse-key");
const UPLOAD: Named = ("console-upload-to-admin-center", "console-upload-to-admin-center-key");
const IMPORT: &[Named] = &[("console-import-box", "console-import-box-key"), ("console-import", "console-import-key")];
const UPLOAD_PAGE: &[Named] = &[
    ("console-upload-all-devices", "console-upload-all-devices-key"),
    ("console-upload-one-collection", "console-upload-one-collection-key"),
    BROWSE,
    ("console-upload-endpoint-analytics", "console-upload-endpoint-analytics-key"),
    ("console-upload-enforce-rbac", "console-upload-enforce-rbac-key"),
    ("console-upload-defender", "console-upload-defender-key"),
];
const ENROLLMENT: &[Named] = &[
    ("console-enrollment-all", "console-enrollment-all-key"),
    ("console-enrollment-pilot", "console-enrollment-pilot-key"),
    ("console-enrollment-none", "console-enrollment-none-key"),
    ("console-enablement-automatic-enrollment", "console-enrollment-key"),
    BROWSE,
];

/// Every window, each with all that it may show together.
fn windows() -> Vec<(&'static str, Vec<Named>)> {
    let in_wizard = |named: &[Named]| [named, FOOTER, &[CANCEL]].concat();
    let in_properties = |named: &[Named]| [named, &[APPLY, CANCEL]].concat();
    let enrollment = ("console-enable-automatic-enrollment", "console-enable-automatic-enrollment-key");
    let defaults = [
        ("console-default-settings", "console-default-settings-key"),
        ("console-customize-settings", "console-customize-settings-key"),
    ];
    vec![
        ("tenant onboarding", in_wizard(&[&[SIGN_IN, UPLOAD, enrollment], IMPORT].concat())),
        ("cloud attach", in_wizard(&[&[SIGN_IN], &defaults[..], IMPORT].concat())),
        ("configure upload", in_wizard(UPLOAD_PAGE)),
        ("enablement", in_wizard(ENROLLMENT)),
        ("completion", [FOOTER, &[("console-close", "console-close-key")]].concat()),
        ("properties: tenant onboarding", in_properties(&[SIGN_IN, ("console-offboard", "console-offboard-key")])),
        ("properties: configure upload", in_properties(&[&[UPLOAD], UPLOAD_PAGE].concat())),
        ("properties: enablement", in_properties(ENROLLMENT)),
        ("sign in", vec![SIGN_IN, CANCEL]),
        ("a question", vec![("console-yes", "console-yes-key"), ("console-no", "console-no-key")]),
        (
            "import",
            vec![
                ("console-import-tenant-name", "console-import-tenant-name-key"),
                ("console-import-tenant-id", "console-import-tenant-id-key"),
                ("console-import-application-name", "console-import-application-name-key"),
                ("console-import-client-id", "console-import-client-id-key"),
                ("console-import-secret-key", "console-import-secret-key-key"),
                ("console-import-secret-expiry", "console-import-secret-expiry-key"),
                ("console-import-app-id-uri", "console-import-app-id-uri-key"),
                ("console-import-verify", "console-import-verify-key"),
                CANCEL,
            ],
        ),
    ]
}

#[test]
fn no_window_has_two_controls_of_one_letter() {
    for language in [Language::English, Language::Swedish] {
        for version in Version::all() {
            for (window, named) in windows() {
                let mut letters = BTreeSet::new();
                for (name, key) in named {
                    let shown = |id| message(language, *version, id);
                    let (name, letter) = (shown(name), shown(key));
                    assert!(
                        letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_uppercase()),
                        "{key}: {letter}"
                    );
                    assert!(name.to_uppercase().contains(&letter), "{letter} is not in {name:?}");
                    // The address bar and the menu of a browser.
                    assert!(!["D", "F"].contains(&letter.as_str()), "{key}: {letter} is the browser's");
                    assert!(
                        letters.insert(letter.clone()),
                        "{language:?} {version}, {window}: {letter} twice, at {name:?}"
                    );
                }
            }
        }
    }
}
