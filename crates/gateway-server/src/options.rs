//! The command line, and the scenario that it names.

use crate::class::code;
use crate::journal::DatabaseUrl;
use crate::{cors, hosts, tls};
use clap::{Parser, Subcommand};
use gateway::{Company, Scenario, Version};
use http::uri::Authority;
use serde::Deserialize;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Name of the built-in scenario.
const CONTOSO: &str = "contoso";

/// Tenant Attach Lab on a server: a simulation of a Configuration Manager site and its cloud tenant, over HTTP.
#[derive(Debug, Parser)]
#[command(version, about)]
pub(crate) struct Options {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long, global = true, default_value = "127.0.0.1:8081")]
    pub(crate) listen: SocketAddr,
    /// A name by which clients may call this server, beside those of loopback and the address of --listen; may be given several times.
    #[arg(long, global = true, value_name = "HOST", value_parser = hosts::parse_name)]
    pub(crate) allow_host: Vec<String>,
    /// An origin whose pages may ask the API from the browser, beside those of loopback; may be given several times.
    #[arg(long, global = true, value_name = "ORIGIN", value_parser = cors::parse_origin)]
    pub(crate) allow_origin: Vec<String>,
    /// Answers over https, with a certificate of an authority that is made once for this machine and trusted by nothing by itself.
    #[arg(long, global = true)]
    pub(crate) tls: bool,
    /// Answers over https with this certificate (PEM, with what leads to its root) instead; needs --tls-key.
    #[arg(long, global = true, value_name = "FILE")]
    tls_cert: Option<PathBuf>,
    /// Key of --tls-cert (PEM, without a password).
    #[arg(long, global = true, value_name = "FILE")]
    tls_key: Option<PathBuf>,
    /// Folder of the certificate authority; one of the person's own where it is not named.
    #[arg(long, global = true, value_name = "FOLDER")]
    ca_dir: Option<PathBuf>,
    /// Answers at the root too, as the real hosts do: /v1.0, /beta, /{tenant}/oauth2/v2.0, /{tenant}/v2.0, /common/discovery/instance.
    #[arg(long, global = true)]
    pub(crate) as_graph: bool,
    /// SQLite file that keeps the world, or the folder that keeps a class; made when it is missing [default: lab.sqlite, or lab-class for a class].
    #[arg(long, global = true, value_name = "PATH")]
    db: Option<PathBuf>,
    /// PostgreSQL database that keeps the world or the class in the place of a file, where several processes share it (docs/hosting.md):
    /// postgres://user@host:5432/database?sslmode=require. A password may stand in it, or in the variable PGPASSWORD.
    #[arg(long, global = true, value_name = "URL", conflicts_with = "db", value_parser = |text: &str| Ok::<_, String>(DatabaseUrl::from(text)))]
    pub(crate) journal: Option<DatabaseUrl>,
    /// Address and port where the other processes over the same database ask this one; port 0 takes a free one.
    #[arg(long, global = true, requires = "journal", default_value = "127.0.0.1:0")]
    pub(crate) inner_listen: SocketAddr,
    /// How they reach it, with the port; that of --inner-listen unless it is named.
    #[arg(long, global = true, requires = "journal", value_name = "HOST:PORT")]
    pub(crate) inner_address: Option<Authority>,
    /// Keeps a class: learners join with a name and a code, each has a world, and a trainer sees where they are (docs/class.md).
    #[arg(long, global = true)]
    pub(crate) class: bool,
    /// Places for learners, and so worlds, in the class; further learners are refused.
    #[arg(long, global = true, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    pub(crate) class_worlds: u32,
    /// Code that learners join with; one is made up and kept where none is named.
    #[arg(long, global = true, value_name = "CODE", requires = "class", value_parser = code::parse)]
    pub(crate) class_join_code: Option<String>,
    /// Code of the trainer; one is made up and kept where none is named.
    #[arg(long, global = true, value_name = "CODE", requires = "class", value_parser = code::parse)]
    pub(crate) class_trainer_code: Option<String>,
    /// Beginning of a new world: `contoso`, or a JSON or TOML file with any of name, seed, fleetSize, start, siteVersion and company.
    #[arg(long, global = true, default_value = CONTOSO)]
    scenario: String,
    /// Seed of a new world; overrides the scenario's.
    #[arg(long, global = true)]
    seed: Option<u64>,
    /// Devices of a new world, 1 to 1,000,000; overrides the scenario's.
    #[arg(long, global = true)]
    fleet_size: Option<u32>,
    /// Version of Configuration Manager in a new world, 2002 to 2603; overrides the scenario's. Without a start it begins when that
    /// version was new.
    #[arg(long, global = true, value_name = "VERSION")]
    site_version: Option<Version>,
    /// Folder of the built app (`cargo xtask build`); without one only the API is served [default: the app within this program, or dist].
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) dist: Option<PathBuf>,
}

/// A role of the server beside its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Command {
    /// Is a forward proxy on loopback too, for graph.microsoft.com and login.microsoftonline.com: with HTTPS_PROXY and the certificate authority that it
    /// names, an unchanged program ends here. Every other host is refused, and nothing is passed on.
    Proxy,
}

/// A scenario file; what it leaves out is the built-in one's.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct ScenarioFile {
    name: Option<String>,
    seed: Option<u64>,
    fleet_size: Option<u32>,
    /// RFC 3339.
    start: Option<String>,
    /// Version of Configuration Manager.
    site_version: Option<Version>,
    /// Site, personas and collections.
    company: Option<Box<Company>>,
}

/// Where a certificate comes from.
pub(crate) enum CertificateSource {
    /// Plain http.
    None,
    /// An authority in this folder.
    Authority(PathBuf),
    /// Files of the person's own.
    Files {
        /// The certificate, and the chain to its root.
        certificate: PathBuf,
        /// Its key.
        key: PathBuf,
    },
}

impl Options {
    /// The file that keeps the world, or the folder that keeps the class.
    pub(crate) fn db(&self) -> PathBuf {
        self.db.clone().unwrap_or_else(|| PathBuf::from(if self.class { "lab-class" } else { "lab.sqlite" }))
    }

    /// Refuses a class at the addresses of the real hosts: nothing in a request to those says whose world it is for.
    ///
    /// # Errors
    /// `--class` stands beside what leads there, in words for the person who named both.
    pub(crate) fn check_class(&self) -> Result<(), String> {
        if self.class && (self.as_graph || self.command == Some(Command::Proxy)) {
            return Err("a class has a world for each learner, and a request to the addresses of the real hosts names none: leave --as-graph and \
                        `proxy` away. Programs reach a learner's world at /class/{code}/gateway/."
                .to_owned());
        }
        Ok(())
    }

    /// Refuses the proxy over a database: what it tells of every answer is known where the world is, which may be another process.
    ///
    /// # Errors
    /// `proxy` stands beside `--journal`, in words for the person who named both.
    pub(crate) fn check_journal(&self) -> Result<(), String> {
        if self.journal.is_some() && self.command == Some(Command::Proxy) {
            return Err("the proxy is for one person and keeps its world in a file: leave --journal away, or `proxy`."
                .to_owned());
        }
        Ok(())
    }

    /// How peers reach the inner listener that has this address.
    ///
    /// # Errors
    /// It listens everywhere, and no address is named: words for the person who started it.
    pub(crate) fn inner_address(&self, listening: SocketAddr) -> Result<String, String> {
        match &self.inner_address {
            Some(named) if named.port_u16().is_some() => Ok(named.to_string()),
            Some(named) => Err(format!("--inner-address {named} has no port: write {named}:{}.", listening.port())),
            None if listening.ip().is_unspecified() => Err(format!(
                "--inner-listen {listening} listens on every address: name with --inner-address the one by which the other processes reach it."
            )),
            None => Ok(listening.to_string()),
        }
    }

    /// Where the certificate of https comes from.
    ///
    /// # Errors
    /// One of the two files is named without the other, in words for the person who named it.
    pub(crate) fn certificate(&self) -> Result<CertificateSource, String> {
        match (&self.tls_cert, &self.tls_key) {
            (Some(certificate), Some(key)) => {
                Ok(CertificateSource::Files { certificate: certificate.clone(), key: key.clone() })
            }
            (Some(certificate), None) => {
                Err(format!("--tls-cert {} needs its key: name it with --tls-key.", certificate.display()))
            }
            (None, Some(key)) => {
                Err(format!("--tls-key {} needs its certificate: name it with --tls-cert.", key.display()))
            }
            (None, None) if self.tls => Ok(CertificateSource::Authority(self.authority_folder()?)),
            (None, None) => Ok(CertificateSource::None),
        }
    }

    /// The folder of the certificate authority.
    ///
    /// # Errors
    /// None is named, and the person has no home folder.
    pub(crate) fn authority_folder(&self) -> Result<PathBuf, String> {
        Ok(self.ca_dir.clone().map_or_else(tls::default_folder, Ok)?)
    }

    /// The beginning of a new world. One that is stored already goes on as it began.
    ///
    /// # Errors
    /// The scenario file is missing or malformed, in words for the person who named it.
    pub(crate) fn scenario(&self) -> Result<Scenario, String> {
        let file = if self.scenario == CONTOSO { ScenarioFile::default() } else { read(Path::new(&self.scenario))? };
        let mut scenario = Scenario::default();
        if let Some(name) = file.name {
            scenario.name = name;
        }
        if let Some(version) = self.site_version.or(file.site_version) {
            scenario.version = version;
            scenario.start = version.start();
        }
        if let Some(start) = file.start {
            scenario.start = gateway::SimTime::parse(&start).ok_or_else(|| {
                format!("{}: start `{start}` is no RFC 3339 time, for example 2020-09-28T08:00:00Z", self.scenario)
            })?;
        }
        scenario.company = file.company;
        scenario.seed = self.seed.or(file.seed).unwrap_or(scenario.seed);
        scenario.fleet_size = self.fleet_size.or(file.fleet_size).unwrap_or(scenario.fleet_size);
        Ok(scenario)
    }
}

fn read(path: &Path) -> Result<ScenarioFile, String> {
    let named = path.display();
    let text = fs::read_to_string(path)
        .map_err(|error| format!("cannot read the scenario {named}: {error}. Name a file, or `{CONTOSO}`."))?;
    if path.extension().is_some_and(|extension| extension == "toml") {
        toml::from_str(&text).map_err(|error| format!("the scenario {named} is not one: {error}"))
    } else {
        serde_json::from_str(&text).map_err(|error| format!("the scenario {named} is not one: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Options;
    use clap::Parser;
    use gateway::Company;
    use std::fs;

    #[test]
    fn the_defaults_are_those_of_the_readme() {
        let options = Options::parse_from(["gateway-server"]);
        assert_eq!(options.listen.to_string(), "127.0.0.1:8081");
        assert_eq!(options.db().to_string_lossy(), "lab.sqlite");
        assert_eq!(Options::parse_from(["gateway-server", "--class"]).db().to_string_lossy(), "lab-class");
        assert_eq!(options.scenario(), Ok(gateway::Scenario::default()));
    }

    #[test]
    fn the_command_line_overrides_the_file_and_the_file_overrides_contoso() {
        let path = std::env::temp_dir().join(format!("tenant-attach-lab-scenario-{}", std::process::id()));
        for (extension, text) in [
            ("toml", "seed = 7\nfleetSize = 100\nstart = \"2021-01-04T08:00:00Z\""),
            ("json", r#"{"seed": 7, "fleetSize": 100, "start": "2021-01-04T08:00:00Z"}"#),
        ] {
            let path = path.with_extension(extension);
            fs::write(&path, text).expect("a file");
            let named = path.to_string_lossy().into_owned();
            let scenario = Options::parse_from(["gateway-server", "--scenario", &named, "--seed", "8"])
                .scenario()
                .expect("a scenario");
            fs::remove_file(&path).expect("removed");
            assert_eq!((scenario.seed, scenario.fleet_size, scenario.name.as_str()), (8, 100, "contoso"));
            assert_eq!(scenario.start.rfc3339(), "2021-01-04T08:00:00.000Z");
        }
    }

    #[test]
    fn a_version_begins_when_it_was_new() {
        let scenario =
            Options::parse_from(["gateway-server", "--site-version", "2403"]).scenario().expect("a scenario");
        assert_eq!(
            (scenario.version.to_string(), scenario.start.rfc3339()),
            ("2403".into(), "2024-06-17T08:00:00.000Z".into())
        );
        assert!(Options::try_parse_from(["gateway-server", "--site-version", "1910"]).is_err());
    }

    #[test]
    fn a_file_may_name_the_people_of_its_own_company() {
        let path = std::env::temp_dir().join(format!("tenant-attach-lab-company-{}.toml", std::process::id()));
        let text = "[[company.personas]]\nkey = \"trainer\"\naccount = \"anna\"\ndisplayName = \"Anna\"";
        fs::write(&path, text).expect("a file");
        let named = path.to_string_lossy().into_owned();
        let scenario = Options::parse_from(["gateway-server", "--scenario", &named]).scenario().expect("a scenario");
        fs::remove_file(&path).expect("removed");
        let company = scenario.company.expect("a company");
        assert_eq!(company.personas.iter().map(|persona| persona.key.as_str()).collect::<Vec<_>>(), ["trainer"]);
        assert_eq!(company.collections, Company::default().collections);
    }

    #[test]
    fn the_files_of_the_documentation_are_scenarios() {
        let page = include_str!("../../../docs/scenarios.md");
        let files: Vec<&str> = page.split("```toml").skip(1).filter_map(|rest| rest.split("```").next()).collect();
        assert_eq!(files.len(), 2);
        for text in files {
            let file: super::ScenarioFile = toml::from_str(text).expect(text);
            let scenario = gateway::Scenario { company: file.company, ..gateway::Scenario::default() };
            assert!(gateway::Gateway::open("test", None, scenario).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_scenario_that_is_none_is_named() {
        let options = Options::parse_from(["gateway-server", "--scenario", "no-such-file.json"]);
        assert!(options.scenario().expect_err("no such file").contains("no-such-file.json"));
    }
}
