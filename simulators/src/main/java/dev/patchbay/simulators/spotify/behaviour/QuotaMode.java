package dev.patchbay.simulators.spotify.behaviour;

/** The quota of the app that calls the Web API, with what each quota may ask for. */
public enum QuotaMode {
    /** Since February 2026: smaller pages, fewer fields, no batch reads. */
    DEVELOPMENT(10, 5),
    /** The API as it was before. */
    EXTENDED(50, 20);

    private final int largestSearch;
    private final int usualSearch;

    QuotaMode(int largestSearch, int usualSearch) {
        this.largestSearch = largestSearch;
        this.usualSearch = usualSearch;
    }

    /** The largest page of a search or of an artist's albums. */
    public int largestSearch() {
        return largestSearch;
    }

    public int usualSearch() {
        return usualSearch;
    }
}
