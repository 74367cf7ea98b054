"""Addresses of the look; `config` mounts them at `/ui/`."""

from django.urls import path

from reglament.ui import views

app_name = "ui"
urlpatterns = [
    path("look/", views.choose, name="look"),
    path("components/", views.components, name="components"),
    path("<str:name>", views.file, name="file"),
]
