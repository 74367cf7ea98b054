"""Addresses of the entrance."""

from django.urls import path

from reglament.people.views import entrance, letters, password, setup

urlpatterns = [
    path("login/", entrance.login, name="login"),
    path("logout/", entrance.logout, name="logout"),
    path("login/letters/", letters.ask, name="login-letters"),
    path("login/letters/<str:token>/", letters.letter, name="login-letter"),
    path("login/code/", letters.code, name="login-code"),
    path("account/password/", password.password, name="password"),
    path("setup/", setup.setup, name="setup"),
]
