"""The lab behind LAB_URL (a running gateway-server), and Microsoft's own beta SDK pointed at it."""

import json
import os
import urllib.parse
import urllib.request

from kiota_abstractions.authentication import AccessTokenProvider, AllowedHostsValidator, BaseBearerTokenAuthenticationProvider
from msgraph_beta import GraphRequestAdapter, GraphServiceClient
from msgraph_beta.graph_request_adapter import options
from msgraph_core import APIVersion, GraphClientFactory

LAB = os.environ.get("LAB_URL", "http://127.0.0.1:8081")
# The applications for developers; docs/api.md lists their client ids for the default seed.
AUTOMATION = "80c32298-17be-4d9c-9ba9-f718d2ede486"
REPORTS = "8ec3c16b-a150-48c9-a29b-4fd3480e3f9c"


def post_form(path, form):
    request = urllib.request.Request(f"{LAB}/gateway/{path}", urllib.parse.urlencode(form).encode())
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def application_token(client_id):
    form = {
        "grant_type": "client_credentials",
        "client_id": client_id,
        "client_secret": "not-a-secret",
        "scope": "https://graph.microsoft.com/.default",
    }
    return post_form("contoso.com/oauth2/v2.0/token", form)["access_token"]


def persona_token(user):
    form = {"grant_type": "urn:tenant-attach-lab:grant:persona", "username": user}
    return post_form("contoso.com/oauth2/v2.0/token", form)["access_token"]


class Token(AccessTokenProvider):
    """A token that is there already. The SDK's own providers get theirs over https only."""

    def __init__(self, token):
        self.token = token

    async def get_authorization_token(self, uri, additional_authentication_context=None):
        return self.token

    def get_allowed_hosts_validator(self):
        return AllowedHostsValidator([])


def client_of(token):
    adapter = GraphRequestAdapter(BaseBearerTokenAuthenticationProvider(Token(token)))
    adapter.base_url = f"{LAB}/gateway/graph/beta"
    return GraphServiceClient(request_adapter=adapter)


def client_with_default_address(token):
    """The address as the SDK makes it of a host and a version: it ends in a slash, and every path begins with one."""
    http = GraphClientFactory.create_with_default_middleware(api_version=APIVersion.beta, host=f"{LAB}/gateway/graph", options=options)
    return GraphServiceClient(request_adapter=GraphRequestAdapter(BaseBearerTokenAuthenticationProvider(Token(token)), http))


def lab(method, path, body=None):
    """A call of the lab's own routes as the Global Administrator: what a person would do in the app."""
    headers = {"authorization": f"Bearer {persona_token('admin@contoso.com')}"}
    data = None
    if body is not None:
        headers["content-type"] = "application/json"
        data = json.dumps(body).encode()
    request = urllib.request.Request(f"{LAB}/gateway/{path}", data, headers, method=method)
    with urllib.request.urlopen(request) as answer:
        text = answer.read()
    return json.loads(text) if text else None


def advance(minutes):
    return lab("POST", "lab/clock", {"command": "advance", "byMs": minutes * 60_000})


def onboard():
    """Onboards the site, if it is not, and waits in simulated time until its devices are in the admin center."""
    if lab("GET", "lab/status")["hasSettings"]:
        return
    environment = "AzurePublicCloud"
    lab("POST", "lab/clock", {"command": "pause"})
    lab("POST", "AdminService/v1.0/CoManagementSettings/Consent", {"environment": environment})
    settings = {"environment": environment, "upload": {"kind": "allDevices"}}
    lab("POST", "AdminService/v1.0/CoManagementSettings", settings)
    advance(12)
