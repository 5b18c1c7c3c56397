package dev.patchbay.simulators.invention;

import java.util.List;

/** What the invented names are made of. */
public final class Words {

    public static final List<String> ADJECTIVES = list("""
            Amber Ashen Bitter Bright Broken Burning Calm Cobalt Copper Crooked Distant Drifting Electric Faded Feral
            Frozen Gentle Gilded Hidden Hollow Idle Ivory Jagged Kindled Lonely Lucid Marble Mellow Midnight Narrow
            Nomad Opal Pale Patient Quiet Restless Rusted Scarlet Secret Silver Slow Static Tender Twilight Velvet
            Violet Wandering Weathered Wild Winter""");

    public static final List<String> NOUNS = list("""
            Anchor Antenna Archive Atlas Aurora Balcony Beacon Bridge Cathedral Circuit Comet Compass Corridor Delta
            Echo Elevator Ember Engine Feather Ferry Garden Glacier Harbour Horizon Island Junction Kite Lantern
            Library Lighthouse Meadow Mirror Monsoon Motel Orchard Ocean Paper Pendulum Platform Prairie Radio River
            Satellite Signal Station Summit Telegraph Tunnel Valley Window""");

    public static final List<String> FIRST_NAMES = list("""
            Alba Bruno Calla Dario Elin Fenno Gretel Hale Ines Joric Kaia Lenno Maren Nilo Odalys Pell Quillon Runa
            Sorrel Tamsin Ulla Vero Wilka Xanthe Yaro Zélie""");

    public static final List<String> LAST_NAMES = list("""
            Ashgrove Brackwater Coldmere Duskwell Everlund Farrowgate Glimmerstad Hollowell Ironbrook Juniperfeld
            Kestrelby Larkmoor Mistraven Northwick Oakenshade Pinewarden Quarrystone Rivermark Stormhald Thistledown
            Umberly Vinterholm Wrenfield Yarrowby Zephyrine Ångfors""");

    public static final List<String> VERBS = list("""
            Borrow Break Carry Chase Count Follow Forget Hold Invent Keep Leave Lose Measure Name Outrun Paint Remember
            Repair Return Sing Steal Translate Turn Wake Weigh""");

    public static final List<String> TOPICS = list("""
            Acoustics Archives Astronomy Baking Bridges Cartography Chess Cinema Climate Coffee Cycling Design Gardens
            History Inventions Jazz Kitchens Languages Machines Maps Mountains Oceans Philosophy Railways Radio Rivers
            Science Synthesizers Theatre Vinyl""");

    public static final List<String> GENRES = List.of("ambient", "art pop", "bluegrass", "chamber folk", "dream pop", "dub",
            "electronica", "garage rock", "house", "indie folk", "jazz fusion", "krautrock", "lo-fi", "math rock",
            "neo-classical", "post-punk", "shoegaze", "soul", "synthwave", "trip hop");

    public static final List<String> LANGUAGES = List.of("en", "en", "en", "de", "fr", "it", "es");

    private Words() {
    }

    private static List<String> list(String words) {
        return List.of(words.strip().split("\\s+"));
    }
}
