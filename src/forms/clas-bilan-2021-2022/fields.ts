import type { SectionDefinition } from '../../model/form.ts';

/**
 * The 99 fields, by section, in the order of the printed form. Ids are fixed once published; labels are the printed
 * questions, misprints kept.
 */
export const sections = [
  {
    id: 'entete',
    title: 'En-tête',
    fields: [{ id: 'entete.a_retourner_pour_le', kind: 'date', label: 'A RETOURNER POUR LE' }],
  },
  {
    id: 'identification',
    title: "Identification de l'action",
    fields: [
      { id: 'identification.porteur', kind: 'text', label: 'Nom du porteur de projet :' },
      { id: 'identification.numero_action', kind: 'text', label: 'ACTION  N°' },
      { id: 'identification.referent', kind: 'text', label: 'Nom, Prénom de la personne référente :' },
      { id: 'identification.telephone', kind: 'phone', label: 'N° de téléphone :' },
      { id: 'identification.email', kind: 'email', label: 'Adresse mail :' },
      { id: 'identification.lieu', kind: 'long_text', label: 'Lieu de déroulement de l’action et adresse :' },
      {
        id: 'identification.local_associatif',
        kind: 'checkbox',
        label: 'Nature du local utilisé — Associatif',
      },
      {
        id: 'identification.local_municipal',
        kind: 'checkbox',
        label: 'Nature du local utilisé — Municipal',
      },
      { id: 'identification.local_scolaire', kind: 'checkbox', label: 'Nature du local utilisé — Scolaire' },
      {
        id: 'identification.etablissements',
        kind: 'long_text',
        label: 'Etablissements scolaires concernés :',
      },
      {
        id: 'identification.zonage_rep',
        kind: 'checkbox',
        label: 'Zonage : REP – Réseau d’éducation prioritaire',
      },
      {
        id: 'identification.zonage_pre',
        kind: 'checkbox',
        label: 'Zonage : PRE – Plateforme de réussite éducative',
      },
      {
        id: 'identification.zonage_politique_ville',
        kind: 'checkbox',
        label:
          'Zonage : Politique de la ville (si l’action se déroule sur un quartier prioritaire ou vécu et/ou si les établissements fréquentés par les enfants sont situés en quartier prioritaires ou vécus)',
      },
    ],
  },
  {
    id: 'calendrier',
    title: 'Calendrier de mise en œuvre',
    fields: [
      { id: 'calendrier.date_debut', kind: 'date', label: 'Date de début de mise en œuvre du projet :' },
      { id: 'calendrier.date_fin', kind: 'date', label: 'Date de fin de mise en œuvre du prohet :' },
      {
        id: 'calendrier.nombre_semaines',
        kind: 'integer',
        label: 'Nombre de semaines d’activité réalisées dans l’année :',
      },
      {
        id: 'calendrier.ecarts',
        kind: 'yes_no',
        label:
          'Existe-t-il des écarts entre le prévisionnel et le réel, concernant le calendrier ou le nombre de semaines d’activité dans l’année ?',
      },
      { id: 'calendrier.ecarts_raisons', kind: 'long_text', label: 'Si oui, précisez-en les raisons :' },
    ],
  },
  {
    id: 'moyens_humains',
    title: 'Moyens humains pour l’animation du projet CLAS',
    fields: [
      {
        id: 'moyens_humains.intervenants_salaries',
        kind: 'integer',
        label: 'Nombre d’intervenants CLAS Salariés :',
      },
      {
        id: 'moyens_humains.heures_salaries',
        kind: 'number',
        label: 'Nombre annuel d’heures pour le CLAS Salariés :',
      },
      {
        id: 'moyens_humains.intervenants_volontaires',
        kind: 'integer',
        label: 'Nombre d’intervenants CLAS Volontaires :',
      },
      {
        id: 'moyens_humains.heures_volontaires',
        kind: 'number',
        label: 'Nombre annuel d’heures pour le CLAS Volontaires :',
      },
      {
        id: 'moyens_humains.intervenants_benevoles',
        kind: 'integer',
        label: 'Nombre d’intervenants CLAS Bénévoles :',
      },
      {
        id: 'moyens_humains.heures_benevoles',
        kind: 'number',
        label: 'Nombre annuel d’heures pour le CLAS Bénévoles :',
      },
      { id: 'moyens_humains.intervenants_total', kind: 'integer', label: 'Nombre total d’intervenants :' },
      { id: 'moyens_humains.heures_total', kind: 'number', label: 'Nombre total d’heures :' },
      {
        id: 'moyens_humains.ecarts_raisons',
        kind: 'long_text',
        label:
          'Existe-t-il des écarts entre le prévisionnel et le réel concernant les moyens humains ? Si oui, précisez-en les raisons :',
      },
    ],
  },
  {
    id: 'public',
    title: 'Public concerné',
    fields: [
      { id: 'public.enfants_elementaire', kind: 'integer', label: 'Nombre d’enfants élémentaire :' },
      { id: 'public.enfants_college', kind: 'integer', label: 'Nombre d’enfant collège :' },
      { id: 'public.enfants_lycee', kind: 'integer', label: 'Nombre d’enfants lycée :' },
      { id: 'public.enfants_autres', kind: 'integer', label: 'Nombre d’enfants autres (CAP, BEP…) :' },
      { id: 'public.enfants_total', kind: 'integer', label: 'Nombre total d’enfants :' },
      { id: 'public.collectifs', kind: 'integer', label: 'Nombre de collectifs enfants Clas :' },
      { id: 'public.familles', kind: 'integer', label: 'Nombre de familles différentes accueillies :' },
      {
        id: 'public.enfants_par_accompagnateur',
        kind: 'number',
        label: 'Nombre moyen d’enfants par accompagnateurs :',
      },
      {
        id: 'public.ecarts',
        kind: 'yes_no',
        label: 'Existe-t-il des écarts entre la fréquentation prévisionnelle et la fréquentation réelle ?',
      },
      { id: 'public.ecarts_raisons', kind: 'long_text', label: 'Si oui, précisez-en les raisons :' },
    ],
  },
  {
    id: 'situations',
    title: 'Situations des enfants/jeunes',
    fields: [
      { id: 'situations.difficulte_scolaire', kind: 'yes_no', label: 'Difficulté scolaire :' },
      {
        id: 'situations.logement_inadapte',
        kind: 'yes_no',
        label:
          'Conditions de logement et/ou environnement inadapté au travail scolaire (bruit, exiguïté des locaux) :',
      },
      {
        id: 'situations.acces_socio_culturel_limite',
        kind: 'yes_no',
        label: 'Accès limité à des activités socio-culturelles :',
      },
      {
        id: 'situations.disponibilite_parents_reduite',
        kind: 'yes_no',
        label: 'Disponibilité réduite des parents :',
      },
      {
        id: 'situations.maitrise_francais_difficile',
        kind: 'yes_no',
        label: 'Maîtrise difficile de la langue française par les parents :',
      },
      {
        id: 'situations.parents_rupture_ecole',
        kind: 'yes_no',
        label: 'Parents en difficulté ou rupture avec l’école :',
      },
    ],
  },
  {
    id: 'origine_inscription',
    title: 'Qui est à l’origine de l’inscription des enfants/jeunes au CLAS ?',
    fields: [
      { id: 'origine_inscription.famille', kind: 'yes_no', label: 'La famille :' },
      { id: 'origine_inscription.enfant', kind: 'yes_no', label: 'L’enfant/le jeune :' },
      { id: 'origine_inscription.enseignant', kind: 'yes_no', label: 'Sur proposition de l’enseignant :' },
      {
        id: 'origine_inscription.association_locale',
        kind: 'yes_no',
        label: 'Sur proposition d’une association locale ou d’un autre acteur local :',
      },
      {
        id: 'origine_inscription.reussite_educative',
        kind: 'yes_no',
        label: 'Sur proposition de l’équipe de réussite éducative (PRE, Cité éducative) :',
      },
      { id: 'origine_inscription.autres', kind: 'yes_no', label: 'Autres :' },
    ],
  },
  {
    id: 'enfants',
    title: 'Intervention auprès des enfants',
    fields: [
      {
        id: 'enfants.appui_methodologique',
        kind: 'yes_no',
        label: 'Par un appui et/ou une aide méthodologique :',
      },
      { id: 'enfants.aide_travail_personnel', kind: 'yes_no', label: 'Par une aide au travail personnel :' },
      {
        id: 'enfants.usage_numerique',
        kind: 'yes_no',
        label: 'Par un accompagnement à l’usage du numérique :',
      },
      {
        id: 'enfants.activites_culturelles_sportives',
        kind: 'yes_no',
        label: 'Par des activités culturelles ou artistiques, lecture plaisir, sportives :',
      },
      {
        id: 'enfants.activites_scientifiques',
        kind: 'yes_no',
        label: 'Par des activités scientifiques techniques informatiques :',
      },
      { id: 'enfants.jeux_educatifs', kind: 'yes_no', label: 'Par des jeux éducatifs :' },
      { id: 'enfants.sorties_visites', kind: 'yes_no', label: 'Par des sorties et/ou visites :' },
      {
        id: 'enfants.citoyennete',
        kind: 'yes_no',
        label: 'Par des activités liées à la citoyenneté (recherche d’informations, débats) :',
      },
      {
        id: 'enfants.ecole_orientation',
        kind: 'yes_no',
        label: 'Par des échanges sur le fonctionnement de l’école, sur l’orientation :',
      },
      {
        id: 'enfants.ecarts',
        kind: 'yes_no',
        label:
          'Pour des actions décrites ci-dessus, existe-t-il des écarts entre le prévisionnel et le réel du projet ?',
      },
      { id: 'enfants.ecarts_raisons', kind: 'long_text', label: 'Si oui, expliquez-en les raisons :' },
      {
        id: 'enfants.progression_et_assiduite',
        kind: 'yes_no',
        label: 'Progression et assiduité de l’enfant :',
      },
      {
        id: 'enfants.mesure_progression',
        kind: 'yes_no',
        label: 'Mesurez-vous la progression de l’enfant ?',
      },
      {
        id: 'enfants.mesure_assiduite',
        kind: 'yes_no',
        label: 'Mesurez-vous l’assiduité des enfants à l’action CLAS ?',
      },
    ],
  },
  {
    id: 'bonification_enfants',
    title: 'Bonification de l’axe enfant',
    fields: [
      {
        id: 'bonification_enfants.ouverture_culturelle',
        kind: 'yes_no',
        label: 'Le projet d’ouverture culturel a-t-il été mis en place ?',
      },
      {
        id: 'bonification_enfants.ecarts',
        kind: 'yes_no',
        label: 'Existe-t-il des écarts entre le prévisionnel et le réel du projet d’ouverture culturel ?',
      },
      {
        id: 'bonification_enfants.ecarts_raisons',
        kind: 'long_text',
        label: 'Si oui, expliquez-en les raisons',
      },
    ],
  },
  {
    id: 'parents',
    title: 'Intervention auprès des parents',
    fields: [
      {
        id: 'parents.reunion_information',
        kind: 'yes_no',
        label: 'Réunion d’information sur le CLAS à destination des parents :',
      },
      {
        id: 'parents.contractualisation',
        kind: 'yes_no',
        label: 'Contractualisation avec les parents/enfant/le jeune sur des engagements réciproques :',
      },
      {
        id: 'parents.rencontres_individuelles',
        kind: 'yes_no',
        label:
          'Rencontres individuelles programmées entre les parents et les accompagnateurs (et éventuellement l’enfant et le jeune) :',
      },
      {
        id: 'parents.outils_liaison',
        kind: 'yes_no',
        label: 'Mise en place d’outils de liaison et d’échange avec les parents :',
      },
      {
        id: 'parents.accompagnement_enseignants',
        kind: 'yes_no',
        label: 'Accompagnement de parents lors de rencontres avec les enseignants :',
      },
      { id: 'parents.convivialite', kind: 'yes_no', label: 'Temps de convivialité avec les parents :' },
      {
        id: 'parents.participation_seances',
        kind: 'yes_no',
        label: 'Participation des parents à des séances de CLAS :',
      },
      {
        id: 'parents.rencontre_thematique',
        kind: 'yes_no',
        label: 'Rencontre avec les parents autour d’une thématique :',
      },
      {
        id: 'parents.usage_numerique',
        kind: 'yes_no',
        label: 'En proposant aux parents un accompagnement à l’usage du numérique :',
      },
      {
        id: 'parents.associations_parents_eleves',
        kind: 'yes_no',
        label: 'Accompagnement des parents bers les associations de parents d’élèves :',
      },
      {
        id: 'parents.codes_ecole',
        kind: 'yes_no',
        label: 'Information et accompagnement des parents à la compréhension des codes de l’école :',
      },
      {
        id: 'parents.autres_partenaires',
        kind: 'yes_no',
        label: 'Mise en relation des parents avec d’autres partenaires :',
      },
      { id: 'parents.evaluation', kind: 'yes_no', label: 'Evaluez-vous les actions proposées aux parents :' },
      {
        id: 'parents.ecarts_raisons',
        kind: 'long_text',
        label: 'Existe-t-il des écarts entre le prévisionnel et le réel ? Si oui précisez comment :',
      },
    ],
  },
  {
    id: 'bonification_parents',
    title: 'Bonification de l’axe parent',
    fields: [
      {
        id: 'bonification_parents.projet_specifique',
        kind: 'yes_no',
        label:
          'Le projet spécifique d’accompagnement des parents pour les soutenir dans leur relation avec leur enfant et l’école a-t-il été mise en place ?',
      },
      { id: 'bonification_parents.details', kind: 'long_text', label: 'Détaillez pour plus de précisions :' },
      {
        id: 'bonification_parents.ecarts',
        kind: 'yes_no',
        label:
          'Existe-t-il des écarts entre le prévisionnel et le réel du projet d’accompagnement des parents ?',
      },
      {
        id: 'bonification_parents.ecarts_raisons',
        kind: 'long_text',
        label: 'Si oui expliquez-en les raisons :',
      },
    ],
  },
  {
    id: 'concertation_ecole',
    title: 'Action de concertation avec l’école',
    fields: [
      {
        id: 'concertation_ecole.partenariat_formalise',
        kind: 'yes_no',
        label:
          'Un partenariat formalisé existe avec l’école (engagement écrit, convention, fiche de liaison, conseil d’école) :',
      },
      {
        id: 'concertation_ecole.partenariat_informel',
        kind: 'yes_no',
        label:
          'Un partenariat informel est développé avec l’école (contact avec le directeur d’établissement, avec le CPE, avec les enseignants…) :',
      },
      {
        id: 'concertation_ecole.collaboration_orientation',
        kind: 'yes_no',
        label: 'Collaboration pour l’orientation des enfants :',
      },
      {
        id: 'concertation_ecole.rencontres_regulieres',
        kind: 'yes_no',
        label: 'Rencontres et échanges d’information réguliers :',
      },
      {
        id: 'concertation_ecole.ecarts',
        kind: 'yes_no',
        label: 'Existe-t-il des écarts entre le prévisionnel et le réel ?',
      },
      {
        id: 'concertation_ecole.ecarts_raisons',
        kind: 'long_text',
        label: 'Si oui expliquez-en les raisons :',
      },
    ],
  },
  {
    id: 'concertation_territoire',
    title: 'Actions de concertation et de coordination avec les autres acteurs du territoire',
    fields: [
      {
        id: 'concertation_territoire.articulations',
        kind: 'long_text',
        label:
          'Quelles articulations avez-vous mises en œuvre autour du CLAS avec les différents acteurs du territoire ?',
      },
      {
        id: 'concertation_territoire.acteurs',
        kind: 'long_text',
        label: 'Avec quels acteurs (notamment les acteurs éducatifs) du territoire ?',
      },
      {
        id: 'concertation_territoire.ecarts',
        kind: 'long_text',
        label: 'Existe-t-il des écarts entre le prévisionnel et le réel ?',
      },
    ],
  },
  {
    id: 'libre_expression',
    title: 'Libre expression',
    fields: [
      {
        id: 'libre_expression.bilan_global',
        kind: 'long_text',
        label: 'Globalement, quel bilan tirez-vous de la mise en œuvre de votre projet CLAS ?',
      },
      {
        id: 'libre_expression.difficultes_ameliorations',
        kind: 'long_text',
        label:
          'Quelles difficultés avez-vous rencontrées dans le cadre de votre projet CLAS ? Quelles sont les améliorations/aides/formations que vous souhaiteriez voir développer ?',
      },
    ],
  },
  {
    id: 'reseau_departemental',
    title: 'Réseau CLAS départemental du Lot-et-Garonne',
    fields: [
      {
        id: 'reseau_departemental.animation_reseau',
        kind: 'long_text',
        label:
          'Quels retours pouvez-vous nous faire sur l’animation du réseau départemental : fréquence des rencontres entre acteurs Clas, nature des thèmes abordés, jours, lieux et horaires choisis, écoute de vos attentes, réponses apportées, etc. ?',
      },
      {
        id: 'reseau_departemental.formations',
        kind: 'long_text',
        label: 'Quels retours pouvez-vous nous faire sur les formations proposées ?',
      },
      {
        id: 'reseau_departemental.effets_ouverture_culturelle',
        kind: 'long_text',
        label:
          'Selon vous, quels ont été les effets de votre projet d’ouverture culturelle ? (sur le jeune, le groupe, les familles …) ?',
      },
    ],
  },
] as const satisfies readonly SectionDefinition[];
