//! A class on one server: who joins gets a world, nobody gets another's, and everything is there again after any end of the process.

mod support;

use serde_json::{Value, json};
use support::{Answer, Folder, Server};

const CLASS: [&str; 7] =
    ["--class", "--class-worlds", "2", "--class-join-code", "JOIN42", "--class-trainer-code", "TEACH-THE-CLASS"];
const JOIN: &str = "JOIN42";
const TRAINER: &str = "authorization";
const BEARER: &str = "Bearer teach-the-class";
const JSON: (&str, &str) = ("content-type", "application/json");
const PLACE: &str = "/gateway/class/place";
const PLACES: &str = "/gateway/class/places";
const STATUS: &str = "/gateway/lab/status";

/// A class in `folder`, after it said how to join.
fn start(folder: &Folder) -> Server {
    let mut server = Server::start_unsigned(folder, &CLASS);
    assert!(server.said.contains("class in lab-class"), "{}", server.said);
    let said = server.says_until("keep it to yourself");
    assert!(said.contains("at most 2 learners") && said.contains(JOIN) && said.contains("TEACH-THE-CLASS"), "{said}");
    server
}

fn join(server: &Server, name: &str, code: &str) -> Answer {
    server.send("POST", PLACES, &[JSON], &json!({"name": name, "code": code}).to_string())
}

fn code_of(answer: &Answer) -> (u16, String) {
    let body: Value = serde_json::from_str(&answer.body).expect("JSON");
    (answer.status, body["error"]["code"].as_str().unwrap_or_default().to_owned())
}

/// Somebody in the class, with the cookie that a browser would keep and a token of their world.
struct Person {
    cookie: String,
    token: String,
    place: Value,
}

impl Person {
    #[track_caller]
    fn joins(server: &Server, name: &str, code: &str) -> Self {
        let joined = join(server, name, code);
        let place = joined.ok();
        let cookie = joined.header("set-cookie").expect("a cookie").to_owned();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"),
            "{cookie}"
        );
        let cookie = cookie.split(';').next().expect("its pair").to_owned();
        let mut person = Self { cookie, token: String::new(), place };
        person.sign_in(server);
        person
    }

    fn sign_in(&mut self, server: &Server) {
        let form = "grant_type=urn%3Atenant-attach-lab%3Agrant%3Apersona&username=admin%40contoso.com";
        let form_type = ("content-type", "application/x-www-form-urlencoded");
        let token = self.ask(server, "POST", "/gateway/contoso.com/oauth2/v2.0/token", &[form_type], form);
        self.token = format!("Bearer {}", token.ok()["access_token"].as_str().expect("a token"));
    }

    fn ask(&self, server: &Server, method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut all = vec![("cookie", self.cookie.as_str())];
        if !self.token.is_empty() {
            all.push(("authorization", &self.token));
        }
        all.extend(headers);
        server.send(method, target, &all, body)
    }

    fn get(&self, server: &Server, target: &str) -> Answer {
        self.ask(server, "GET", target, &[], "")
    }

    fn post(&self, server: &Server, target: &str, body: &Value) -> Answer {
        self.ask(server, "POST", target, &[JSON], &body.to_string())
    }

    fn state_hash(&self, server: &Server) -> Value {
        self.get(server, "/gateway/lab/journal").ok()["stateHash"].clone()
    }

    fn path(&self) -> String {
        format!("/{}", self.place["path"].as_str().expect("a path"))
    }
}

/// The learners as the trainer sees them.
fn list(server: &Server) -> Vec<Value> {
    let listed = server.send("GET", PLACES, &[(TRAINER, BEARER)], "").ok();
    assert_eq!((&listed["joinCode"], &listed["placesMax"]), (&json!(JOIN), &json!(2)));
    listed["places"].as_array().expect("places").clone()
}

fn hand_out(server: &Server, bearer: &str, body: &Value) -> Answer {
    server.send("POST", "/gateway/class/exercises", &[JSON, (TRAINER, bearer)], &body.to_string())
}

/// The first of the built-in exercises.
fn exercise() -> Value {
    let all: Vec<Value> = serde_json::from_str(include_str!("../../../public/exercises.json")).expect("JSON");
    all[0].clone()
}

#[test]
fn everybody_has_a_world_of_their_own() {
    let folder = Folder::new("class-isolation");
    let server = start(&folder);
    let nobody = server.send("GET", "/gateway/health", &[], "");
    assert_eq!(code_of(&nobody), (403, "PlaceRequired".to_owned()));
    assert_eq!((nobody.header("x-lab-host"), nobody.header("x-lab-class")), (Some("server"), Some("true")));

    let (anna, bo) = (Person::joins(&server, " Anna ", "join-42"), Person::joins(&server, "Bo", JOIN));
    assert_eq!((&anna.place["name"], &anna.place["isTrainer"]), (&json!("Anna"), &json!(false)));
    anna.post(&server, "/gateway/lab/clock", &json!({"command": "pause"})).ok();
    bo.post(&server, "/gateway/lab/clock", &json!({"command": "pause"})).ok();
    let before = bo.state_hash(&server);
    anna.post(&server, "/gateway/lab/clock", &json!({"command": "advance", "byMs": 3_600_000})).ok();
    assert_ne!(anna.state_hash(&server), before);
    assert_eq!(bo.state_hash(&server), before, "the world of the other is as it was");

    // A program has its place in the path, and links in answers lead there again.
    let target = format!("{}gateway/graph/v1.0/users?$top=1", anna.path());
    let page = server.send("GET", &target, &[("authorization", &anna.token)], "").ok();
    let next = page["@odata.nextLink"].as_str().expect("a link").to_owned();
    assert!(next.contains(&anna.path()), "{next}");
    let moved = format!("{}gateway/lab/journal", anna.path());
    let by_path = server.send("GET", &moved, &[("authorization", &anna.token)], "").ok();
    assert_eq!(by_path["stateHash"], anna.state_hash(&server));

    // A cookie that a page of another site, or of another port, makes a browser send is none.
    for site in ["cross-site", "same-site"] {
        let answer = anna.ask(&server, "GET", STATUS, &[("sec-fetch-site", site)], "");
        assert_eq!(code_of(&answer), (403, "PlaceRequired".to_owned()), "{site}");
    }
    for unknown in ["/class/0123456789AB/gateway/health", "/class/trainer/gateway/health"] {
        assert_eq!(code_of(&server.send("GET", unknown, &[], "")).0, 403, "{unknown}");
    }
    assert_eq!(
        anna.ask(&server, "DELETE", PLACE, &[], "").header("set-cookie").map(|cookie| cookie.contains("Max-Age=0")),
        Some(true)
    );
}

#[test]
fn a_class_refuses_with_a_code_for_each_reason_and_changes_nothing() {
    let folder = Folder::new("class-refusals");
    let server = start(&folder);
    let refused = |answer: Answer, status: u16, code: &str| assert_eq!(code_of(&answer), (status, code.to_owned()));
    refused(join(&server, "Anna", "WRONG1"), 403, "CodeWrong");
    for name in ["", "   ", "a\nb", &"x".repeat(41)] {
        refused(join(&server, name, JOIN), 400, "NameInvalid");
    }
    refused(server.send("POST", PLACES, &[("content-type", "text/plain")], "{}"), 415, "ContentTypeUnsupported");
    refused(server.send("POST", PLACES, &[JSON], "{\"name\": 1}"), 400, "BodyMalformed");

    let anna = Person::joins(&server, "Anna", JOIN);
    refused(join(&server, "ANNA", JOIN), 409, "NameTaken");
    Person::joins(&server, "Bo", JOIN);
    refused(join(&server, "Cy", JOIN), 409, "ClassFull");
    // The personal code leads back, from anywhere, whatever name is typed.
    let again = Person::joins(&server, "", anna.place["code"].as_str().expect("a code"));
    assert_eq!(again.place, anna.place);

    // The trainer has a place beyond those of the learners, and one only.
    let trainer = Person::joins(&server, "Trainer", "teach the class");
    assert_eq!(trainer.place["isTrainer"], true);
    assert_eq!(Person::joins(&server, "Other", "TEACHTHECLASS").place, trainer.place);
    assert_eq!(list(&server).iter().map(|place| place["name"].clone()).collect::<Vec<_>>(), ["Anna", "Bo"]);

    let id = list(&server)[0]["id"].as_str().expect("an id").to_owned();
    for bearer in ["Bearer JOIN42", "Bearer ", anna.token.as_str()] {
        refused(server.send("GET", PLACES, &[(TRAINER, bearer)], ""), 403, "TrainerRequired");
    }
    let as_learner = server.send("DELETE", &format!("{PLACES}/{id}"), &[("cookie", &anna.cookie)], "");
    refused(as_learner, 403, "TrainerRequired");
    refused(hand_out(&server, "Bearer x", &json!({"exercise": exercise()})), 403, "TrainerRequired");
    let mut unplayable = exercise();
    unplayable["answers"] = json!([]);
    refused(hand_out(&server, BEARER, &json!({"exercise": unplayable})), 400, "ExerciseInvalid");
    let unknown = hand_out(&server, BEARER, &json!({"exercise": exercise(), "places": ["trainer"]})).ok();
    assert_eq!(unknown["results"][0]["code"], "PlaceUnknown");
    refused(server.send("DELETE", &format!("{PLACES}/trainer"), &[(TRAINER, BEARER)], ""), 404, "PlaceUnknown");

    // Nothing of that changed a world: theirs are as they joined.
    assert!(list(&server).iter().all(|place| place["exercise"].is_null() && place["problem"].is_null()));
    // A place that ends is free again, and leads nowhere.
    assert_eq!(server.send("DELETE", &format!("{PLACES}/{id}"), &[(TRAINER, BEARER)], "").status, 204);
    refused(anna.get(&server, STATUS), 403, "PlaceRequired");
    refused(anna.get(&server, PLACE), 403, "PlaceRequired");
    assert!(!folder.path().join(format!("lab-class/{id}.sqlite")).exists());
    Person::joins(&server, "Anna", JOIN);
}

#[test]
fn the_trainer_hands_out_an_exercise_and_sees_how_it_goes() {
    let folder = Folder::new("class-exercise");
    let server = start(&folder);
    let (mut anna, bo) = (Person::joins(&server, "Anna", JOIN), Person::joins(&server, "Bo", JOIN));
    let worlds_before = anna.get(&server, STATUS).ok()["revisions"]["world"].as_u64().expect("a number");
    let id = list(&server)[0]["id"].clone();
    let one = hand_out(&server, BEARER, &json!({"exercise": exercise(), "places": [id]})).ok();
    assert_eq!(one["results"], json!([{"id": id, "code": null, "message": null}]));

    // Her page is told by the number of its world, and what by her place.
    anna.sign_in(&server);
    let status = anna.get(&server, STATUS).ok();
    assert_eq!(status["revisions"]["world"], worlds_before + 1);
    assert_eq!(status["exercise"]["name"], exercise()["name"]);
    let handed_out = anna.get(&server, PLACE).ok()["handedOut"].clone();
    assert_eq!((&handed_out["name"], &handed_out["persona"]), (&exercise()["name"], &exercise()["persona"]));
    assert!(bo.get(&server, PLACE).ok()["handedOut"].is_null());
    assert!(bo.get(&server, STATUS).ok()["exercise"].is_null());

    anna.ask(&server, "POST", "/gateway/lab/exercises/current/hint", &[], "").ok();
    let places = list(&server);
    let shown = &places[0]["exercise"];
    assert_eq!((&shown["state"], &shown["hintsTaken"], &shown["hintCount"]), (&json!("running"), &json!(1), &json!(3)));
    assert!(places[0]["lastSeenDateTime"].is_string() && places[1]["exercise"].is_null());

    let all = hand_out(&server, BEARER, &json!({"exercise": exercise()})).ok();
    assert_eq!(all["results"].as_array().map(Vec::len), Some(2));
    assert!(list(&server).iter().all(|place| place["exercise"]["hintsTaken"] == 0));
}

#[test]
fn a_class_goes_on_after_a_kill_where_it_was() {
    let folder = Folder::new("class-crash");
    let mut server = start(&folder);
    let (anna, bo) = (Person::joins(&server, "Anna", JOIN), Person::joins(&server, "Bo", JOIN));
    for person in [&anna, &bo] {
        person.post(&server, "/gateway/lab/clock", &json!({"command": "pause"})).ok();
    }
    anna.post(&server, "/gateway/lab/clock", &json!({"command": "advance", "byMs": 60_000, "wait": true})).ok();
    let before = [anna.state_hash(&server), bo.state_hash(&server)];
    let ids: Vec<Value> = list(&server).iter().map(|place| place["id"].clone()).collect();
    server.kill();

    let mut server = start(&folder);
    assert_eq!([anna.state_hash(&server), bo.state_hash(&server)], before, "with the same cookies and tokens");
    hand_out(&server, BEARER, &json!({"exercise": exercise(), "places": [ids[1]]})).ok();
    server.kill();

    let server = start(&folder);
    let listed = list(&server);
    assert_eq!(listed.iter().map(|place| place["id"].clone()).collect::<Vec<_>>(), ids);
    assert_eq!((&listed[0]["exercise"], &listed[1]["exercise"]["name"]), (&Value::Null, &exercise()["name"]));
    assert_eq!(bo.get(&server, PLACE).ok()["handedOut"]["name"], exercise()["name"]);
    assert_eq!(anna.state_hash(&server), before[0]);
}

#[test]
fn a_damaged_world_is_its_learners_alone() {
    let folder = Folder::new("class-damaged");
    let mut server = start(&folder);
    let (anna, bo) = (Person::joins(&server, "Anna", JOIN), Person::joins(&server, "Bo", JOIN));
    let id = list(&server)[0]["id"].as_str().expect("an id").to_owned();
    server.kill();
    let file = folder.path().join(format!("lab-class/{id}.sqlite"));
    let _ = std::fs::remove_file(file.with_extension("sqlite-wal"));
    std::fs::write(&file, "this is no database, and long enough to be read as one: ".repeat(40)).expect("damaged");
    let server = start(&folder);
    assert_eq!(code_of(&anna.get(&server, STATUS)), (503, "StorageUnavailable".to_owned()));
    bo.get(&server, STATUS).ok();
    let places = list(&server);
    assert!(places[0]["problem"].is_string() && places[1]["problem"].is_null());
    let handed_out = hand_out(&server, BEARER, &json!({"exercise": exercise()})).ok();
    assert_eq!(handed_out["results"][0]["code"], "StorageUnavailable");
    assert!(handed_out["results"][1]["code"].is_null());
}

#[test]
fn a_server_is_a_class_or_has_one_world() {
    let folder = Folder::new("class-or-not");
    let server = Server::start_unsigned(&folder, &[]);
    assert_eq!(code_of(&server.send("GET", PLACE, &[], "")), (404, "NotAClass".to_owned()));
    assert_eq!(code_of(&join(&server, "Anna", JOIN)), (404, "NotAClass".to_owned()));
    assert_eq!(server.send("GET", "/gateway/health", &[], "").header("x-lab-class"), None);
    drop(server);
    for (arguments, words) in [
        (&["--class", "--as-graph"][..], "leave --as-graph"),
        (&["--class", "proxy"], "leave --as-graph"),
        (&["--class", "--db", "lab.sqlite"], "is a file"),
        (&["--db", "."], "is a folder"),
        (&["--class", "--class-worlds", "0"], "1..=1000"),
        (&["--class", "--class-join-code", "SAME1", "--class-trainer-code", "same1"], "are the same"),
        (&["--class-join-code", "JOIN42"], "--class"),
    ] {
        let said = Server::failed(&folder, arguments);
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
    let _first = start(&folder);
    assert!(Server::failed(&folder, &["--class"]).contains("another gateway-server"));
}
