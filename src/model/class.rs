//! What every page knows of the class that it stands in: the place is read again when the world became another one, so that whoever sits there is told what
//! was handed out.

use crate::api::{self, lab, set_persona};
use crate::browser;
use crate::i18n::{language, t_with};
use crate::ui::BannerKind;
use crate::ui::notice::say;
use contract::class::{HandedOut, OwnPlace, PLACE_REQUIRED};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// Follows the class as long as the page lives.
pub fn follow_class() {
    read();
    let world = Memo::new(|_| lab().status().map(|status| status.revisions.world));
    Effect::new(move |before: Option<Option<u64>>| {
        let now = world.get();
        if before.flatten().is_some_and(|before| Some(before) != now) {
            read();
        }
        now
    });
    // The trainer ended the place: the gate says so, and lets join again.
    Effect::new(|| {
        if lab().failure().is_some_and(|failure| failure.code == PLACE_REQUIRED) {
            browser::reload();
        }
    });
}

fn read() {
    spawn_local(async {
        // What cannot be read now is read when the next world comes; the lab bar says that the server does not answer.
        let Ok((before, now)) = api::read_own_place().await else { return };
        if let Some(handed_out) = before.and_then(|before| news(before, now)) {
            set_persona(&handed_out.persona);
            let title = title(&handed_out.titles).unwrap_or_else(|| handed_out.name.clone());
            say(BannerKind::Info, t_with("class-handed-out", &[("title", title.into())]));
        }
    });
}

/// What was handed out between two readings of a place.
fn news(before: OwnPlace, now: OwnPlace) -> Option<HandedOut> {
    now.handed_out.filter(|handed_out| before.handed_out.as_ref() != Some(handed_out))
}

/// A title in the person's language, or else in the first one that there is.
pub fn title(titles: &BTreeMap<String, String>) -> Option<String> {
    titles.get(language().tag()).or_else(|| titles.values().next()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_handed_out_twice_is_told_twice_and_what_was_there_is_not() {
        let at = |date_time: &str| OwnPlace {
            handed_out: Some(HandedOut { name: "x".into(), date_time: date_time.into(), ..HandedOut::default() }),
            ..OwnPlace::default()
        };
        assert_eq!(news(at("1"), at("1")), None);
        assert_eq!(news(at("1"), OwnPlace::default()), None);
        assert_eq!(news(at("1"), at("2")), at("2").handed_out);
        assert_eq!(news(OwnPlace::default(), at("2")), at("2").handed_out);
    }
}
