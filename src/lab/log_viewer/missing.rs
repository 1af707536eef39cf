//! A log file that has no lines: what writes to it, or that no file has this name.

use crate::i18n::{t, t_with, text_id};
use crate::model::NextStep;
use crate::paths;
use crate::ui::{EmptyState, Icon, Link};
use leptos::prelude::*;

/// Which file is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    /// A file that the site or a client can write, and has not yet: the id of the words that say when it does.
    Unwritten(&'static str),
    /// A file that comes when its `.log` is full.
    NotRenamed,
    /// No component writes a file of this name.
    Unknown,
}

impl Missing {
    /// Of a file's id (`LogFileId` of the simulation, which gives it).
    fn of_id(id: &str) -> Self {
        let Some((stem, extension)) = id.rsplit_once('.') else { return Self::Unknown };
        let is_of_client = |prefix: &str| prefix.strip_suffix('-').is_some_and(|number| number.parse::<u32>().is_ok());
        let writes = match stem {
            "CMGatewaySyncUploadWorker" => text_id("logs-unwritten-upload"),
            "CMGatewayNotificationWorker" => text_id("logs-unwritten-notification"),
            "BgbServer" => text_id("logs-unwritten-server"),
            _ if ["CcmNotificationAgent", "Scripts"]
                .iter()
                .any(|agent| stem.strip_suffix(agent).is_some_and(is_of_client)) =>
            {
                text_id("logs-unwritten-client")
            }
            _ => return Self::Unknown,
        };
        match extension {
            "log" => Self::Unwritten(writes),
            "lo_" => Self::NotRenamed,
            _ => Self::Unknown,
        }
    }
}

/// What is shown where the lines of `file` would be.
#[component]
pub fn MissingFile(
    /// The id in the address.
    file: String,
) -> impl IntoView {
    let missing = Missing::of_id(&file);
    let title = match missing {
        Missing::Unwritten(_) => text_id("logs-unwritten-title"),
        Missing::NotRenamed => text_id("logs-not-renamed-title"),
        Missing::Unknown => text_id("logs-unknown-title"),
    };
    let named = file.clone();
    let title = Signal::derive(move || t_with(title, &[("file", named.as_str().into())]));
    let current = format!("{}.log", file.trim_end_matches(".lo_"));
    view! {
        <EmptyState title icon=Icon::Log>
            {match missing {
                Missing::Unwritten(writes) => {
                    view! {
                        <p>{move || t(writes)}</p>
                        <p>{move || t("logs-unwritten-comes")}</p>
                        <NextStep />
                    }
                        .into_any()
                }
                Missing::NotRenamed => {
                    let to = paths::log(&current);
                    view! {
                        <p>{move || t("logs-not-renamed-text")}</p>
                        <p>
                            <Link to=to>{current}</Link>
                        </p>
                    }
                        .into_any()
                }
                Missing::Unknown => view! { <p>{move || t("logs-unknown-text")}</p> }.into_any(),
            }}
            <p>
                <Link to=paths::LOGS>{move || t("logs-show-files")}</Link>
            </p>
        </EmptyState>
    }
}

#[cfg(test)]
mod tests {
    use super::Missing;

    #[test]
    fn a_file_that_can_come_is_told_from_one_that_cannot() {
        assert_eq!(Missing::of_id("BgbServer.log"), Missing::Unwritten("logs-unwritten-server"));
        assert_eq!(Missing::of_id("16777221-CcmNotificationAgent.log"), Missing::Unwritten("logs-unwritten-client"));
        assert_eq!(Missing::of_id("BgbServer.lo_"), Missing::NotRenamed);
        for name in ["", "BgbServer", "BgbServer.txt", "bgbserver.log", "x-CcmNotificationAgent.log", "ccmexec.log"] {
            assert_eq!(Missing::of_id(name), Missing::Unknown, "{name}");
        }
    }
}
