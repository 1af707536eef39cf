//! Walks through onboarding and upload: what the documents promise, step by step.

mod support;

use simulation::command::{CoManagementSettings, Command, UploadScope};
use simulation::components::sync_upload_worker::{RecordCounts, UploadState};
use simulation::event::{DueEventView, DueWhat};
use simulation::log::Component;
use simulation::time::{MINUTE_MS, SECOND_MS};
use simulation::world::{NotUploaded, World};
use support::*;

const PILOT_RING: &str = "PS10001A";

#[test]
fn the_first_upload_is_full_and_shows_after_five_to_ten_minutes() {
    let mut world = world();
    apply(&mut world, consent(ADMIN));
    assert_eq!(world.tenant().applications().len(), 1);
    assert!(world.tenant().applications()[0].display_name.starts_with("ConfigMgrSvc_"));
    assert_eq!(world.tenant().service_principals()[0].display_name, "Configuration Manager Microservice");
    // Consenting again creates nothing new.
    apply(&mut world, consent(ADMIN));
    assert_eq!((world.tenant().applications().len(), world.tenant().service_principals().len()), (1, 1));

    let committed = world.now();
    apply(&mut world, onboard(upload_all()));
    let run = world.upload().next_run().expect("scheduled");
    assert!((5 * SECOND_MS..=30 * SECOND_MS).contains(&(run.0 - committed.0)));
    assert_eq!(world.next_events(8)[0].what, DueWhat::UploadCycle { is_full: true });
    world.advance_to(run);

    let expected = uploadable_rows(&world);
    assert!(expected.len() > 20, "a believable fleet");
    let next = run.plus(15 * MINUTE_MS);
    let written = lines(&world, Component::SyncUploadWorker);
    let documented: Vec<&str> = written.iter().filter(|line| !line.invented).map(|line| line.text.as_str()).collect();
    assert_eq!(
        documented,
        [
            format!("Batching {} records", expected.len()),
            format!("Next run time will be at approximately: {}", next.format("%m/%d/%Y %H:%M:%S")),
        ]
    );
    assert!(written.iter().all(|line| line.time == run && line.task_guid.is_none()));
    assert_eq!(world.upload().pending_device_count(), expected.len() as u64);

    world.advance_to(run.plus(5 * MINUTE_MS - 1));
    assert_eq!(world.devices().visible_count(), 0);
    world.advance_to(run.plus(10 * MINUTE_MS));
    assert_eq!(visible_rows(&world), expected);
    assert_eq!(world.upload().pending_device_count(), 0);
    assert_eq!(world.upload().next_run(), Some(next));
}

#[test]
fn a_delta_carries_what_changed_and_nothing_else() {
    let mut world = attached(upload_all());
    for _ in 0..20 {
        let before = world.upload().sent().len() as i64;
        let next = world.upload().next_run().expect("on");
        world.advance_to(next.plus(-1));
        let change_count = world.fleet().change_count();
        world.advance_to(next);
        assert_eq!(world.fleet().change_count(), 0);
        let batches: Vec<_> = world.upload().pending().values().collect();
        let records: u64 = batches.iter().map(|batch| batch.record_count()).sum();
        let (added, removed) = batches.iter().fold((0, 0), |(added, removed), batch| {
            (added + batch.addition_count as i64, removed + batch.removals.len() as i64)
        });
        assert!(records <= change_count as u64);
        assert_eq!(world.upload().sent().len() as i64, before + added - removed);
        let texts = texts(&world, Component::SyncUploadWorker);
        assert_eq!(texts[texts.len() - 2], format!("Batching {records} records"));
        let expected = uploadable_rows(&world);
        settle(&mut world);
        assert_eq!(visible_rows(&world), expected);
    }
    assert!(texts(&world, Component::SyncUploadWorker).iter().any(|text| *text != "Batching 0 records"));
}

#[test]
fn a_scope_is_a_collection_with_its_children() {
    let mut world = attached(upload_of(PILOT_RING));
    let is_member =
        |world: &simulation::world::World, row| world.collections().contains(PILOT_RING, world.fleet(), row);
    let visible = visible_rows(&world);
    assert!(!visible.is_empty());
    assert!(visible.iter().any(|row| !world.collections().contains_directly(PILOT_RING, world.fleet(), *row)));
    assert!(visible.len() < uploadable_count_of_all(&world));
    let outside = (0..world.fleet().row_count()).find(|row| world.fleet().is_client(*row) && !is_member(&world, *row));
    assert_eq!(world.not_uploaded_because(outside.expect("somebody is not")), Some(NotUploaded::OutsideScope));

    // A wider scope comes with the next delta, and so does a narrower one.
    for settings in [upload_all(), upload_of("PS10001B"), upload_of(PILOT_RING)] {
        apply(&mut world, properties(settings));
        let next = world.upload().next_run().expect("on");
        world.advance_to(next);
        let expected = uploadable_rows(&world);
        settle(&mut world);
        assert_eq!(visible_rows(&world), expected);
    }
}

fn uploadable_count_of_all(world: &simulation::world::World) -> usize {
    (0..world.fleet().row_count())
        .filter(|row| world.fleet().is_client(*row) && !world.fleet().is_retired(*row))
        .count()
}

#[test]
fn a_shared_certificate_keeps_a_distribution_point_away() {
    let mut world = attached(upload_all());
    let from_start = row_named(&world, "PS1DP02");
    assert!(!world.devices().is_visible(from_start));
    assert_eq!(world.not_uploaded_because(from_start), Some(NotUploaded::SharedCertificate));

    let later = row_named(&world, "PS1DP01");
    assert!(world.devices().is_visible(later));
    apply(&mut world, Command::SetSharedCertificate { row: later, shared: true });
    assert!(world.devices().is_visible(later), "nothing happens before the next delta");
    advance_to_next_upload(&mut world);
    assert!(world.devices().is_visible(later));
    settle(&mut world);
    assert!(!world.devices().is_visible(later));

    apply(&mut world, Command::SetSharedCertificate { row: later, shared: false });
    advance_to_next_upload(&mut world);
    settle(&mut world);
    assert!(world.devices().is_visible(later));
}

#[test]
fn offboarding_empties_the_tenant_and_onboarding_again_fills_it() {
    let mut world = attached(upload_all());
    let off = CoManagementSettings::default();
    let offboarded = world.now();
    apply(&mut world, properties(off));
    assert!(!world.onboarding().is_upload_active());
    assert_eq!(world.upload().next_run(), None);
    world.advance_to(offboarded.plus(5 * MINUTE_MS - 1));
    assert!(world.devices().visible_count() > 0);
    world.advance_to(offboarded.plus(10 * MINUTE_MS));
    assert_eq!(world.devices().visible_count(), 0);
    advance(&mut world, 60 * MINUTE_MS);
    assert_eq!(world.devices().visible_count(), 0, "uploads stopped");

    apply(&mut world, properties(upload_all()));
    assert!(world.upload().is_full_next());
    advance_to_next_upload(&mut world);
    let expected = uploadable_rows(&world);
    settle(&mut world);
    assert_eq!(visible_rows(&world), expected);
}

#[test]
fn quick_offboarding_and_onboarding_keep_their_order() {
    let mut world = attached(upload_all());
    for _ in 0..5 {
        apply(&mut world, properties(CoManagementSettings::default()));
        advance(&mut world, SECOND_MS);
        apply(&mut world, properties(upload_all()));
        advance_to_next_upload(&mut world);
        let expected = uploadable_rows(&world);
        settle(&mut world);
        assert_eq!(visible_rows(&world), expected, "the late removal did not win");
    }
}

#[test]
fn a_large_upload_is_cut_into_batches_and_logged_once() {
    let mut world = world_of(12_000);
    apply(&mut world, consent(ADMIN));
    apply(&mut world, onboard(upload_all()));
    advance_to_next_upload(&mut world);
    let expected = uploadable_rows(&world);
    let batches = world.upload().pending();
    assert_eq!(batches.len(), expected.len().div_ceil(5_000));
    assert!(batches.values().all(|batch| batch.record_count() <= 5_000));
    let texts = texts(&world, Component::SyncUploadWorker);
    assert_eq!(texts.iter().filter(|text| text.starts_with("Batching")).count(), 1);
    settle(&mut world);
    assert_eq!(visible_rows(&world), expected);
}

#[test]
fn automatic_enrollment_makes_devices_co_managed() {
    use simulation::command::AutomaticEnrollment;
    let settings = CoManagementSettings { automatic_enrollment: Some(AutomaticEnrollment::All), ..upload_all() };
    let mut world = attached(settings);
    let enrolled = |world: &simulation::world::World| {
        (0..world.fleet().row_count()).filter(|row| world.fleet().is_enrolled(*row)).count() as u32
    };
    let before = enrolled(&world) - world.onboarding().enrolled_device_count();
    advance(&mut world, 24 * 60 * MINUTE_MS);
    assert!(world.onboarding().enrolled_device_count() > 0);
    assert_eq!(enrolled(&world), before + world.onboarding().enrolled_device_count());
}

#[test]
fn enrollment_alone_uploads_nothing() {
    use simulation::command::AutomaticEnrollment;
    let mut world = world();
    let settings = CoManagementSettings {
        automatic_enrollment: Some(AutomaticEnrollment::Pilot(PILOT_RING.into())),
        ..CoManagementSettings::default()
    };
    apply(&mut world, onboard(settings.clone()));
    advance(&mut world, 60 * MINUTE_MS);
    assert_eq!((world.upload().next_run(), world.devices().visible_count()), (None, 0));
    // The upload needs the consent that the wizard did not ask for.
    let with_upload = CoManagementSettings { upload: Some(UploadScope::AllDevices), ..settings };
    refuse(&mut world, properties(with_upload.clone()), "ConsentMissing");
    apply(&mut world, consent(ADMIN));
    apply(&mut world, properties(with_upload));
    assert!(world.upload().is_full_next());
}

/// What the due events say of batches that become visible, soonest first.
fn visible_events(world: &World) -> Vec<(RecordCounts, String)> {
    let events = world.next_events(50).into_iter();
    let words = |what: &DueWhat| what.description();
    let records = |event: DueEventView| match event.what {
        DueWhat::DevicesVisible(records) => Some((records, words(&event.what))),
        _ => None,
    };
    events.filter_map(records).collect()
}

#[test]
fn due_events_tell_what_appears_from_what_changes_and_what_disappears() {
    let mut world = world();
    apply(&mut world, consent(ADMIN));
    apply(&mut world, onboard(upload_all()));
    advance_to_next_upload(&mut world);
    let count = world.upload().sent().len();
    let appear = RecordCounts { added: count, ..RecordCounts::default() };
    assert_eq!(visible_events(&world), [(appear, format!("Admin center: {count} devices appear"))]);
    settle(&mut world);

    // One device less: the update removes it.
    let row = row_named(&world, "PS1DP01");
    apply(&mut world, Command::SetSharedCertificate { row, shared: true });
    advance_to_next_upload(&mut world);
    let (records, words) = visible_events(&world).remove(0);
    assert_eq!(records.removed, 1);
    assert!(words.ends_with("1 device disappears"), "{words}");
    settle(&mut world);

    let count = world.upload().sent().len();
    apply(&mut world, properties(CoManagementSettings::default()));
    let disappear = RecordCounts { removed: count, ..RecordCounts::default() };
    assert_eq!(visible_events(&world), [(disappear, format!("Admin center: {count} devices disappear"))]);
    let all = RecordCounts { added: 1, changed: 2, removed: 3 };
    assert_eq!(all.words(), "Admin center: 1 device appears, 2 devices change, 3 devices disappear");
}

#[test]
fn one_record_is_no_plural() {
    let mut world = world_of(1);
    attach(&mut world, upload_all());
    assert_eq!(world.devices().visible_count(), 1, "the site server by itself");
    apply(&mut world, properties(CoManagementSettings::default()));
    let written = texts(&world, Component::SyncUploadWorker);
    assert_eq!(written.last(), Some(&"Device upload was turned off. Removing 1 record."));
    assert_eq!(visible_events(&world)[0].1, "Admin center: 1 device disappears");
}

#[test]
fn states_follow_scope_devices_and_time() {
    let mut world = world();
    let count = |world: &World, state| world.upload_counts().of(state);
    let site = u64::from(world.fleet().site_device_count());
    let (without_client, sharing) =
        (count(&world, UploadState::NoClient), count(&world, UploadState::SharedCertificate));
    assert_eq!((without_client, sharing), (2, 1), "of the default scenario");
    assert_eq!(count(&world, UploadState::UploadOff), site - 3);

    apply(&mut world, consent(ADMIN));
    apply(&mut world, onboard(upload_of(PILOT_RING)));
    let in_scope = uploadable_rows(&world).len() as u64;
    assert_eq!(count(&world, UploadState::Waiting), in_scope);
    let clients_outside = count(&world, UploadState::OutsideScope);
    assert_eq!(count(&world, UploadState::NoClient) + count(&world, UploadState::SharedCertificate), 3);
    assert_eq!(clients_outside, site - 3 - in_scope);
    advance_to_next_upload(&mut world);
    assert_eq!(count(&world, UploadState::NotVisibleYet), in_scope);
    settle(&mut world);
    assert_eq!(count(&world, UploadState::Uploaded) + count(&world, UploadState::Waiting), in_scope);

    apply(&mut world, properties(CoManagementSettings::default()));
    assert_eq!(count(&world, UploadState::Leaving), world.devices().visible_count());
    settle(&mut world);
    assert_eq!((count(&world, UploadState::Leaving), count(&world, UploadState::Uploaded)), (0, 0));
}
