"""Addresses of the office. What stands under regulation/ but the list of editions is for everybody."""

from django.urls import path

from reglament.office.views import (
    acquaintance,
    annexes,
    changed,
    deadline,
    drafts,
    persons,
    printouts,
    records,
    regulation,
    results,
    today,
    year,
    zones,
)

app_name = "office"
urlpatterns = [
    path("regulation/", regulation.regulation, name="regulation"),
    path("regulation/editions/", regulation.editions, name="editions"),
    path("regulation/editions/<int:edition>/", regulation.edition, name="edition"),
    path("regulation/editions/<int:edition>/file/", regulation.file, name="file"),
    path("regulation/editions/<int:edition>/<slug:what>.<slug:form>", printouts.printout, name="printout"),
    path("regulation/editions/<int:edition>/changes/", acquaintance.changes, name="changes"),
    path("regulation/editions/<int:edition>/changed/", changed.document_of_changes, name="changed"),
    path("regulation/editions/<int:edition>/read/", acquaintance.acquaint, name="acquaint"),
    path("regulation/editions/<int:edition>/readers/", acquaintance.readers, name="readers"),
    path("regulation/drafts/new/", drafts.new, name="draft-new"),
    path("regulation/drafts/<int:edition>/", drafts.draft, name="draft"),
    path("regulation/drafts/<int:edition>/text/", drafts.save, name="draft-save"),
    path("regulation/drafts/<int:edition>/<slug:step>/", drafts.step, name="draft-step"),
    path("regulation/deadline/", deadline.deadline, name="deadline"),
    path("regulation/calendar/", year.year, name="calendar"),
    path("office/", today.home, name="home"),
    path("office/results/", results.report, name="results"),
    path("office/results/tickets/", results.tickets, name="results-tickets"),
    path("office/annexes/", annexes.annexes, name="annexes"),
    path("office/annexes/<int:number>/", annexes.annex, name="annex"),
    path("office/annexes/<int:number>/change/", annexes.change, name="annex-change"),
    path("office/annexes/<int:number>/versions/<int:version>/", annexes.version, name="annex-version"),
    path("office/zones/", zones.zones, name="zones"),
    path("office/zones/<str:zone>/", zones.zone, name="zone"),
    path("office/people/", persons.people, name="people"),
    path("office/people/<int:person>/", persons.person, name="person"),
    path("office/people/<int:person>/absence/", persons.absence, name="absence"),
    path("office/absences/<int:absence>/cancel/", persons.cancel, name="absence-cancel"),
    path("office/organisations/", persons.organisations, name="organisations"),
    path("office/journal/", records.journal, name="journal"),
    path("office/failures/", records.failures, name="failures"),
]
