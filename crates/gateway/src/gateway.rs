//! The gateway itself: it owns the world, moves its clock at each call, and names what to store.

use crate::address::Address;
use crate::call::{self, Call};
use crate::cloud_faults;
use crate::cursors::Cursors;
use crate::endpoint::{Context, Handler};
use crate::error::{ApiError, Refused};
use crate::explained::{Explain, Explained, Used};
use crate::graph::batch::{self, Part};
use crate::identity::Identity;
use crate::identity::caller::Caller;
use crate::identity::interaction::Interaction;
use crate::identity::oauth_code::OAuthError;
use crate::identity::request::OAuthRequest;
#[cfg(feature = "rs256")]
use crate::identity::rs256::KeyPool;
use crate::identity::signing_key::Algorithm;
use crate::identity::token::Issuer;
use crate::journal::{StoredEntry, StoredScenario};
use crate::json;
use crate::past::{self, Past, Shown};
use crate::persist::{OpenError, Persist, Reply, StoredWorld};
use crate::request_context::RequestContext;
use crate::response::{self, ResponseExt};
use crate::route::Route;
use crate::router::{Routed, route};
use crate::snapshot::{self, Pieces};
use crate::throttle::Throttle;
use crate::{Request, Response};
use crate::{body, lab};
use contract::exercises::{Exercise, ExerciseRun};
use http::{Method, Uri, header};
use simulation::draw::{self, Purpose};
use simulation::journal::{JournalEntry, ReplayError};
use simulation::scenario::Scenario;
use simulation::time::{SECOND_MS, SimTime};
use simulation::world::{Budget, WORLD_VERSION, World};

/// Wall-clock time that one call can make up for: a lab without calls for longer has not aged by more.
const UNWATCHED_MS_MAX: i64 = 5 * SECOND_MS;
/// The clock alone is stored once in so much wall-clock time: what a crash takes back is at most this.
const CLOCK_STORED_EVERY_MS: i64 = SECOND_MS;

/// A world behind HTTP.
pub struct Gateway {
    build: String,
    world: World,
    /// Keys of the world's tokens, and tokens that were checked: nothing that a restart would miss.
    identity: Identity,
    /// Requests of the last window, by caller.
    throttle: Throttle,
    /// Resets and imports of this storage: the change feed's `world`.
    generation: u64,
    /// Lists that callers are paging through: nothing that a restart keeps.
    cursors: Cursors,
    /// The past that was looked at last: nothing that a restart would miss.
    past: Past,
    /// Requests of this process, for ids.
    request_count: u64,
    /// Wall clock of the last call that moved time.
    last_wall_ms: Option<i64>,
    /// Journal entries handed to the host for storage.
    stored_entry_count: u64,
    /// Simulated time handed to the host for storage, and when.
    stored_now: SimTime,
    stored_wall_ms: i64,
    /// Row changes of the world when its last snapshot was taken.
    snapshot_row_changes: u64,
}

/// What a request did, beside its answer.
enum Effect {
    /// It read, or applied commands.
    Answered(Response),
    /// It started another world, which replaces the running one and whose status is the answer.
    NewWorld(Box<World>),
}

/// What a request did that is to be stored, beside its commands.
#[derive(Debug, Default)]
struct Done {
    has_new_world: bool,
    events_ran: u32,
    /// Where the host asked for it: the requests of known callers.
    used: Option<Vec<Used>>,
}

impl Gateway {
    /// Opens the stored world by replay, or a new one from `scenario` where none is stored. `build` is what
    /// `gateway/health` shows.
    ///
    /// # Errors
    /// [`OpenError`] where what is stored gives no world; nothing was changed.
    pub fn open(build: &str, stored: Option<StoredWorld>, scenario: Scenario) -> Result<Self, OpenError> {
        Self::open_with(build, stored, &mut || None, scenario)
    }

    /// The same, sooner where `pieces` are those of a snapshot of this world ([`Gateway::snapshot`]).
    ///
    /// # Errors
    /// As [`Gateway::open`]: pieces that are of no use are no error.
    pub fn open_with(
        build: &str,
        stored: Option<StoredWorld>,
        pieces: Pieces<'_>,
        scenario: Scenario,
    ) -> Result<Self, OpenError> {
        let Restored { world, generation, snapshot_row_changes } = match stored {
            None => {
                let world = World::new(scenario).map_err(OpenError::Refused)?;
                Restored { world, generation: 0, snapshot_row_changes: 0 }
            }
            Some(stored) => restored(build, &stored, pieces)?,
        };
        Ok(Self {
            build: build.to_owned(),
            identity: Identity::new(world.scenario().seed, Algorithm::default()),
            throttle: Throttle::default(),
            generation,
            cursors: Cursors::default(),
            past: Past::default(),
            request_count: 0,
            last_wall_ms: None,
            stored_entry_count: world.journal_length(),
            stored_now: world.now(),
            stored_wall_ms: i64::MIN,
            snapshot_row_changes,
            world,
        })
    }

    /// Signs tokens by this algorithm from now on; tokens that were signed by another are refused.
    pub fn sign_with(&mut self, algorithm: Algorithm) {
        self.identity = Identity::new(self.world.scenario().seed, algorithm);
    }

    /// Takes the key of its tokens out of this pool from now on.
    #[cfg(feature = "rs256")]
    pub fn share_keys(&mut self, pool: &KeyPool) {
        self.identity.key().share(pool);
    }

    /// How the exercise stands that the world is. The host itself looks: no time passes.
    pub fn exercise(&self) -> Option<ExerciseRun> {
        lab::exercises::current(&self.world)
    }

    /// Begins the exercise in the place of the world, as `POST lab/exercises` does: the host itself hands it out.
    ///
    /// # Errors
    /// It cannot be prepared; nothing was replaced.
    pub fn begin_exercise(&mut self, exercise: Exercise) -> Result<Persist, Refused> {
        let world = lab::exercises::prepared(exercise).map_err(Refused::from)?;
        self.replace(world);
        self.stored_entry_count = self.world.journal_length();
        self.stored_now = self.world.now();
        Ok(Persist::Replace(self.stored()))
    }

    /// What is to be stored before the host drops a world from memory that may be asked again: how far its clock came.
    pub fn rest(&mut self) -> Persist {
        if self.world.now() == self.stored_now {
            return Persist::Nothing;
        }
        self.stored_now = self.world.now();
        Persist::Changes { entries: Vec::new(), now_ms: self.stored_now.0 }
    }

    /// The world as a host stores it whole: once after it opened a new one.
    pub fn stored(&self) -> StoredWorld {
        StoredWorld {
            scenario: StoredScenario::new(self.world.scenario(), self.generation).to_json(),
            world_version: WORLD_VERSION,
            entries: self.world.journal().iter().map(entry_json).collect(),
            now_ms: self.world.now().0,
        }
    }

    /// Whether the host should take a [`Gateway::snapshot`] once it has sent its answer: opening the world would take
    /// long without it.
    pub fn is_snapshot_due(&self) -> bool {
        snapshot::is_due(&self.world, self.snapshot_row_changes)
    }

    /// Gives the state as it is now to `sink`, in pieces of at most a megabyte. A host keeps them whole or not at all, in
    /// their order, and needs nothing of them for what was acknowledged: the journal has it.
    pub fn snapshot(&mut self, sink: &mut dyn FnMut(&[u8])) {
        self.snapshot_row_changes = self.world.row_changes();
        let scenario = StoredScenario::new(self.world.scenario(), self.generation).to_json();
        sink(&snapshot::first_piece(&self.build, &scenario, self.world.journal()));
        self.world.to_snapshot(sink);
    }

    /// The world, for a host's own tests and measurements.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Answers one request. `wall_ms` is the wall clock, read once by the host, in milliseconds since 1970. Only
    /// calls with a valid token move simulated time.
    pub fn handle(&mut self, request: &Request, wall_ms: i64) -> Reply {
        let used = request.extensions().get::<Explain>().map(|_| Vec::new());
        let mut done = Done { used, ..Done::default() };
        let mut response = self.one(request, wall_ms, false, &mut done);
        if let Some(used) = done.used.take() {
            response.extensions_mut().insert(Explained(used));
        }
        self.reply(response, wall_ms, &done)
    }

    /// Answers one request, of a batch or alone, and notes what it did.
    fn one(&mut self, request: &Request, wall_ms: i64, is_in_batch: bool, done: &mut Done) -> Response {
        self.request_count += 1;
        let request_context = RequestContext::new(request.method(), request.headers(), self.request_id(wall_ms));
        let first = done.used.as_ref().map_or(0, Vec::len);
        let response = match self.respond(request, &request_context, wall_ms, is_in_batch, done) {
            Ok(Effect::Answered(answer)) => request_context.finish(answer),
            Ok(Effect::NewWorld(world)) => {
                self.replace(*world);
                done.has_new_world = true;
                request_context.finish(lab::status::answer(&self.world, self.generation))
            }
            Err(error) => request_context.error(error, self.world.now()),
        };
        if let Some(used) = done.used.as_mut().and_then(|used| used.get_mut(first)) {
            used.status = response.status();
        }
        response
    }

    /// Goes on with another world.
    fn replace(&mut self, world: World) {
        self.world = world;
        self.cursors.clear();
        self.past = Past::default();
        self.identity.follow(self.world.scenario().seed);
        self.generation += 1;
        self.snapshot_row_changes = 0;
    }

    /// The id of the request that is counted last.
    fn request_id(&self, wall_ms: i64) -> String {
        let seed = self.world.scenario().seed;
        draw::guid(seed, Purpose::RequestId, wall_ms.unsigned_abs(), self.request_count).to_string()
    }

    /// A number that no other request has: the count alone begins anew with every process.
    fn unique(&self, wall_ms: i64) -> u64 {
        draw::draw(self.world.scenario().seed, Purpose::RequestId, wall_ms.unsigned_abs(), self.request_count)
    }

    fn respond(
        &mut self,
        request: &Request,
        request_context: &RequestContext,
        wall_ms: i64,
        is_in_batch: bool,
        done: &mut Done,
    ) -> Result<Effect, ApiError> {
        let uri = request.uri();
        let target_bytes = uri.path().len() + uri.query().map_or(0, |query| query.len() + 1);
        call::check_target_length(target_bytes)?;
        let (route, operation) = match route(request.method(), uri.path())? {
            Routed::Operation(route, operation) => (route, operation),
            Routed::Options { allow } => {
                return Ok(Effect::Answered(response::no_content().with_header(header::ALLOW, &allow)));
            }
        };
        match operation.handler {
            Handler::Health(answer) => {
                body::none(request.body())?;
                return Ok(Effect::Answered(answer(&self.world, &self.build)));
            }
            Handler::OAuth(answer) => {
                return Ok(Effect::Answered(self.sign_in(answer, &route, request, request_context, wall_ms)));
            }
            Handler::Interaction(interaction) => {
                return Ok(Effect::Answered(self.interact(interaction, &route, request, request_context, wall_ms)?));
            }
            Handler::Response(_) | Handler::NewWorld(_) | Handler::Moment(_) | Handler::Batch => {}
        }
        let call = self.call(&route, request, wall_ms)?;
        if let Some(used) = &mut done.used {
            used.push(Used::new(request.method(), uri.to_string(), operation.access, &call));
        }
        if let Some(asked) = past::asked(request.headers())? {
            call.caller.authorize(operation.access)?;
            return match operation.handler {
                Handler::Batch => self.batch(&call, request.uri(), wall_ms, is_in_batch, done),
                Handler::Response(answer) if request.method().is_safe() => {
                    let moment = asked.of(&self.world)?;
                    let shown = Shown { moment, answer, access: operation.access, number: self.request_count };
                    self.past.answer(&self.world, self.generation, &call, &shown).map(Effect::Answered)
                }
                _ => Err(past::read_only()),
            };
        }
        if operation.access.is_device_service() {
            let is_write = !request.method().is_safe();
            let Caller { client_id, client_name, .. } = &call.caller;
            self.throttle
                .admit(self.world.throttling(), client_id, client_name, is_write, wall_ms)
                .map_err(|error| cloud_faults::throttled(&self.world, error))?;
        }
        done.events_ran += self.pass_time(wall_ms);
        if !matches!(operation.handler, Handler::Batch) && request.method() != Method::GET {
            self.cursors.materialize(&self.world);
        }
        call.caller.authorize(operation.access)?;
        cloud_faults::check(&self.world, operation.access, &call.caller.key, self.request_count)?;
        match operation.handler {
            Handler::Batch => self.batch(&call, request.uri(), wall_ms, is_in_batch, done),
            Handler::NewWorld(made) => made(&self.world, &call).map(|world| Effect::NewWorld(Box::new(world))),
            Handler::Moment(asked) => {
                let moment = asked(&self.world, &call)?;
                let world = self.past.take(&self.world, moment)?;
                Ok(Effect::NewWorld(Box::new(world)))
            }
            Handler::Response(answer) => {
                let (world, cursors) = (&mut self.world, &mut self.cursors);
                let mut context = Context { world, cursors, generation: self.generation, past: None };
                let answered = answer(&mut context, &call)?;
                Ok(Effect::Answered(cloud_faults::delay(&self.world, operation.access, answered)))
            }
            // Answered before there was a caller.
            Handler::Health(_) | Handler::OAuth(_) | Handler::Interaction(_) => {
                Ok(Effect::Answered(response::no_content()))
            }
        }
    }

    /// Sends the requests of a batch, one after another. Nothing is stored in between: a batch is one unit.
    fn batch(
        &mut self,
        call: &Call<'_>,
        uri: &Uri,
        wall_ms: i64,
        is_in_batch: bool,
        done: &mut Done,
    ) -> Result<Effect, ApiError> {
        if is_in_batch {
            return Err(batch::nested());
        }
        let parts = batch::read(call, uri)?;
        let mut responses: Vec<(Part, Response)> = Vec::with_capacity(parts.len());
        for part in parts {
            let failed = part.after.iter().find(|index| !responses[**index].1.status().is_success());
            let failed = failed.map(|index| batch::dependency_failed(&part.id, &responses[*index].0.id));
            let response = match failed.or_else(|| part.refused.clone()) {
                None => self.one(&part.request, wall_ms, true, done),
                Some(error) => {
                    self.request_count += 1;
                    let id = self.request_id(wall_ms);
                    let request_context = RequestContext::new(part.request.method(), part.request.headers(), id);
                    request_context.error(error, self.world.now())
                }
            };
            responses.push((part, response));
        }
        Ok(Effect::Answered(batch::answer(responses)))
    }

    /// The answer of an OAuth endpoint: unauthenticated, and without moving time.
    fn sign_in(
        &mut self,
        answer: impl FnOnce(&mut Identity, &OAuthRequest<'_>) -> Result<Response, OAuthError>,
        route: &Route,
        request: &Request,
        request_context: &RequestContext,
        wall_ms: i64,
    ) -> Response {
        let (uri, headers) = (request.uri(), request.headers());
        let address = Address::new(uri, headers, request.extensions(), &route.base);
        let before_tenant = address.sign_in();
        let asked = OAuthRequest {
            issuer: Issuer { directory: self.world.tenant(), address: &before_tenant, wall_ms },
            address: &address,
            tenant: &route.key,
            query: uri.query(),
            headers,
            body: request.body(),
            unique: self.unique(wall_ms),
        };
        let correlation_id = request_context.client_request_id.as_ref().unwrap_or(&request_context.request_id);
        answer(&mut self.identity, &asked)
            .unwrap_or_else(|error| error.answer(&request_context.request_id, correlation_id, wall_ms))
    }

    /// The answer of a page on which a user decided, once the decision is applied.
    fn interact(
        &mut self,
        interaction: Interaction,
        route: &Route,
        request: &Request,
        request_context: &RequestContext,
        wall_ms: i64,
    ) -> Result<Response, ApiError> {
        let mut commands = Vec::new();
        let decide = |identity: &mut Identity, asked: &OAuthRequest<'_>| {
            commands = (interaction.commands)(identity, asked)?;
            Ok(response::no_content())
        };
        let decided = self.sign_in(decide, route, request, request_context, wall_ms);
        if !decided.status().is_success() {
            return Ok(decided);
        }
        if !commands.is_empty() {
            self.cursors.materialize(&self.world);
        }
        for command in commands {
            self.world.apply(command)?;
        }
        let answer = |identity: &mut Identity, asked: &OAuthRequest<'_>| Ok((interaction.answer)(identity, asked));
        Ok(self.sign_in(answer, route, request, request_context, wall_ms))
    }

    /// The call of a signed-in caller.
    fn call<'request>(
        &mut self,
        route: &'request Route,
        request: &'request Request,
        wall_ms: i64,
    ) -> Result<Call<'request>, ApiError> {
        let headers = request.headers();
        let caller = self.identity.caller(self.world.tenant(), headers.get(header::AUTHORIZATION), wall_ms)?;
        Ok(Call {
            route,
            query: request.uri().query(),
            headers,
            body: request.body(),
            address: Address::new(request.uri(), headers, request.extensions(), &route.base),
            caller,
            seed: self.world.scenario().seed,
            unique: self.unique(wall_ms),
        })
    }

    /// Lets simulated time pass as wall-clock time did since the last call, or goes on with a jump. Returns how many due
    /// events ran. What does not fit one request is left: of a jump for the next, of running time for good, so that a
    /// clock that is too fast for its fleet runs slower than asked and no caller waits.
    fn pass_time(&mut self, wall_ms: i64) -> u32 {
        let last = self.last_wall_ms.replace(wall_ms).unwrap_or(wall_ms);
        let passed_ms = wall_ms.saturating_sub(last).clamp(0, UNWATCHED_MS_MAX) * i64::from(self.world.speed());
        let mut budget = Budget::for_request();
        let now = self.world.now().plus(passed_ms);
        let until = self.world.clock().jump().map_or(now, |jump| jump.to);
        if self.world.next_event_time().is_some_and(|due| due <= until) {
            self.cursors.materialize(&self.world);
        }
        if self.world.clock().jump().is_some() {
            self.world.step(&mut budget)
        } else {
            self.world.advance_within(now, &mut budget)
        }
    }

    fn reply(&mut self, response: Response, wall_ms: i64, done: &Done) -> Reply {
        let now = self.world.now();
        let from = usize::try_from(self.stored_entry_count).unwrap_or(usize::MAX);
        let entry_count = self.world.journal_length();
        let is_clock_due = now != self.stored_now
            && wall_ms.saturating_sub(self.stored_wall_ms).unsigned_abs() >= CLOCK_STORED_EVERY_MS.unsigned_abs();
        let persist = if done.has_new_world {
            Persist::Replace(self.stored())
        } else if entry_count > self.stored_entry_count || done.events_ran > 0 || is_clock_due {
            let new = self.world.journal().get(from..).unwrap_or_default();
            let entries = new.iter().map(|entry| (entry.sequence, entry_json(entry))).collect();
            Persist::Changes { entries, now_ms: now.0 }
        } else {
            return Reply { response, persist: Persist::Nothing };
        };
        self.stored_entry_count = entry_count;
        self.stored_now = now;
        self.stored_wall_ms = wall_ms;
        Reply { response, persist }
    }
}

/// A world as it was stored.
struct Restored {
    world: World,
    generation: u64,
    snapshot_row_changes: u64,
}

fn restored(build: &str, stored: &StoredWorld, pieces: Pieces<'_>) -> Result<Restored, OpenError> {
    if stored.world_version != WORLD_VERSION {
        return Err(OpenError::WorldVersion { stored: stored.world_version, supported: WORLD_VERSION });
    }
    let (scenario, generation) = StoredScenario::from_json(&stored.scenario)?;
    let mut entries: Vec<JournalEntry> = Vec::with_capacity(stored.entries.len());
    for (position, text) in stored.entries.iter().enumerate() {
        let sequence = position as u64 + 1;
        let entry: StoredEntry =
            json::from_str(text).map_err(|error| OpenError::EntryUnreadable { sequence, reason: error.to_string() })?;
        entries.push(entry.into());
    }
    let now = SimTime(stored.now_ms);
    if let Some(restored) = from_snapshot(build, &scenario, generation, &entries, now, pieces) {
        return Ok(restored);
    }
    let world = World::replay(scenario, &entries, now).map_err(|error| match error {
        ReplayError::Scenario(refusal) => OpenError::Refused(refusal),
        other => OpenError::NotReplayable { reason: other.to_string() },
    })?;
    Ok(Restored { world, generation, snapshot_row_changes: 0 })
}

/// The world of a snapshot and of the entries after it; `None` where the snapshot is of no use.
fn from_snapshot(
    build: &str,
    scenario: &Scenario,
    generation: u64,
    entries: &[JournalEntry],
    now: SimTime,
    pieces: Pieces<'_>,
) -> Option<Restored> {
    let written = StoredScenario::new(scenario, generation).to_json();
    let first = pieces()?;
    if !snapshot::is_of(&first, build, &written, entries) {
        return None;
    }
    let mut world = World::from_snapshot(scenario.clone(), entries, pieces).ok()?;
    let snapshot_row_changes = world.row_changes();
    let covered = world.journal().len();
    world.advance_through(entries.get(covered..)?, now).ok()?;
    Some(Restored { world, generation, snapshot_row_changes })
}

fn entry_json(entry: &JournalEntry) -> String {
    json::to_string(&StoredEntry::from(entry))
}
