"""Flows of Microsoft's token libraries with their default addresses, through `gateway-server proxy`: device code, silent
sign-in, on behalf of a caller, certificates; and what PyJWT says of the tokens."""

import os
import unittest
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from pathlib import Path

import jwt
import msal
from azure.identity import CertificateCredential

from lab import LAB, REPORTS, lab

AUTHORITY = "https://login.microsoftonline.com/contoso.com"
DESK = "94d499ff-5e4a-45cd-b7c7-07b931b8dfef"
SERVICE = "eded40be-4d3b-449a-8d88-e95426920feb"
GRAPH = "https://graph.microsoft.com"
READ = f"{GRAPH}/DeviceManagementManagedDevices.Read.All"
CERTIFICATE = Path(__file__).parents[3] / "crates/gateway/tests/fixtures/client_certificate.pem"


class Fields(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.values = {}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "input" and attributes.get("type") == "hidden":
            self.values[attributes["name"]] = attributes["value"]


def accept(flow):
    """Does what somebody does on the page of a device's code."""
    page = f"{LAB}/gateway/common/oauth2/deviceauth"
    query = urllib.parse.urlencode({"user_code": flow["user_code"], "login_hint": "priya.raman@contoso.com"})
    with urllib.request.urlopen(f"{page}?{query}") as answer:
        form = {**Fields(answer.read().decode()).values, "lab_decision": "accept"}
    with urllib.request.urlopen(page, urllib.parse.urlencode(form).encode()) as answer:
        assert "Signed in on the other device" in answer.read().decode()


def signed_in(scopes):
    app = msal.PublicClientApplication(DESK, authority=AUTHORITY)
    flow = app.initiate_device_flow(scopes)
    accept(flow)
    return app, app.acquire_token_by_device_flow(flow)


@unittest.skipUnless("HTTPS_PROXY" in os.environ, "the server is no proxy")
class SignIn(unittest.TestCase):
    def test_a_device_shows_a_code_and_is_silent_afterwards(self):
        app, token = signed_in([f"{GRAPH}/User.Read"])
        self.assertEqual(token["id_token_claims"]["preferred_username"], "priya.raman@contoso.com")
        (account,) = app.get_accounts()
        claims = token["id_token_claims"]
        self.assertEqual(account["home_account_id"], f"{claims['oid']}.{claims['tid']}")
        # Less, then more: the refresh token keeps what was agreed, and any permission with consent may be asked for.
        for scope in [f"{GRAPH}/User.Read", READ]:
            silent = app.acquire_token_silent([scope], account, force_refresh=True)
            self.assertIn(scope.rsplit("/", 1)[1], silent["scope"])
        refused = app.acquire_token_silent_with_error([f"{GRAPH}/Directory.Read.All"], account, force_refresh=True)
        self.assertEqual(refused["error_codes"], [65001])

    def test_pyjwt_checks_a_token_with_the_published_key(self):
        _, token = signed_in([f"{GRAPH}/User.Read"])
        text = token["id_token"]
        key = jwt.PyJWKClient(f"{LAB}/gateway/common/discovery/v2.0/keys").get_signing_key_from_jwt(text)
        claims = jwt.decode(text, key.key, algorithms=["RS256"], audience=DESK)
        self.assertEqual(claims["name"], "Priya Raman")

    def test_an_api_acts_on_behalf_of_its_caller(self):
        _, token = signed_in([f"api://{SERVICE}/access_as_user"])
        service = msal.ConfidentialClientApplication(SERVICE, client_credential="not-a-secret", authority=AUTHORITY)
        given = service.acquire_token_on_behalf_of(token["access_token"], [f"{GRAPH}/User.Read"])
        self.assertEqual(jwt.decode(given["access_token"], options={"verify_signature": False})["upn"], "priya.raman@contoso.com")
        wrong = service.acquire_token_on_behalf_of(given["access_token"], [f"{GRAPH}/User.Read"])
        self.assertEqual(wrong["error_codes"], [500131])

    def test_a_certificate_proves_an_application(self):
        lab("POST", f"lab/applications/{REPORTS}/certificates", {"certificate": CERTIFICATE.read_text()})
        credential = CertificateCredential("contoso.com", REPORTS, str(CERTIFICATE))
        self.assertTrue(credential.get_token(f"{GRAPH}/.default").token)
        lab("DELETE", f"lab/applications/{REPORTS}/certificates")


if __name__ == "__main__":
    unittest.main()
